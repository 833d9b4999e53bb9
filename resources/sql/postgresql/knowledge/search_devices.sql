select search_devices as id from search_devices(:query, :most)
