select search_among as id from search_among(:query, cast(:ids as bigint[]))
