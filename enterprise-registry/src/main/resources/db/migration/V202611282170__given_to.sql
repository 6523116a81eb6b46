-- An identifier can have come with a merger and go on in another: two columns, where one told only the last.
alter table enterprise_identifier rename column merged_with to given_to;
alter table enterprise_identifier add column came_from uuid;
update enterprise_identifier set came_from = given_to, given_to = null where valid_to is null;
