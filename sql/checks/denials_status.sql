-- fail: What is listed as a denial is a denied fact, words of denial or the rejection of an accusation, and what it denies is no denial itself.
select denials.fact_id, denials.claim_id
from denials
left join facts on facts.fact_id = denials.fact_id
left join claims on claims.claim_id = denials.claim_id
where
    not (
        coalesce(facts.status, '') = 'denied'
        or starts_with(coalesce(facts.rule, ''), 'denial')
        or (coalesce(facts.predicate, '') = 'REJECT' and coalesce(claims.predicate, 'ACCUSE') = 'ACCUSE')
    )
    or 'denied' in (claims.status, claims.predicate)
