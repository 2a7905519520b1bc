-- fail: Every rejected input has a reason of the list.
select file_path, reason
from rejects
where batch_id = (select batch_id from _state)
    and reason not in (
        'empty', 'not_text', 'encoding', 'too_large', 'malformed', 'no_article', 'unreadable', 'unsupported'
    )
