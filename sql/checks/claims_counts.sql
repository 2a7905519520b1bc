-- fail: No claim is without a report, and copies never add weight: texts and outlets are at most its articles.
select claim_id, origins, independent_texts, sources, articles
from claims
where not (
        origins >= 1
        and independent_texts between 1 and articles
        and sources <= articles
        and first_reported <= last_reported
    )
