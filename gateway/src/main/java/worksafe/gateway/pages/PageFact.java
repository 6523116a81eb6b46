package worksafe.gateway.pages;

import java.util.List;

/**
 * One value as a page shows it.
 *
 * @param label what it is
 * @param text in words
 * @param datetime the same for programs, where it is a day or a time; else empty
 * @param link what it opens; empty where nothing
 * @param lead whether the row is named by it
 * @param several addresses one by one, those that lead nowhere without an address; empty where it is anything else
 * @param rows several things as a table; empty where it is anything else
 */
record PageFact(
        String label, String text, String datetime, String link, boolean lead, List<PageLink> several, PageRows rows) {

    PageFact(String label, String text, String datetime, String link, boolean lead, List<PageLink> several) {
        this(label, text, datetime, link, lead, several, PageRows.NONE);
    }

    PageFact(String label, String text, String datetime, String link, boolean lead) {
        this(label, text, datetime, link, lead, List.of());
    }

    static PageFact fact(String label, String text) {
        return new PageFact(label, text, "", "", false);
    }

    PageFact leading(String opens) {
        return new PageFact(label, text, datetime, opens, true, several, rows);
    }
}
