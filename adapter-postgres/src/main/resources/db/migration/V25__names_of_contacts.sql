-- What a contact is called may become known only after they have written and reacted.
grant update (name) on contact to parley_app;
grant update (author_name) on reaction to parley_app;
