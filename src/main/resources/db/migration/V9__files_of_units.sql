-- Whose values alone an offered file may tell: the unit of the head who offered it; null for any.
alter table offered_file add column reporter text;
