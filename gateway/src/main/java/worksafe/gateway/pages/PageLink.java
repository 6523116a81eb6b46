package worksafe.gateway.pages;

/**
 * Somewhere to go.
 *
 * @param about what is there; may be empty
 */
record PageLink(String href, String text, String about) {}
