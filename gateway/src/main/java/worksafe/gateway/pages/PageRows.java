package worksafe.gateway.pages;

import java.util.List;

/**
 * Several things as a table.
 *
 * @param heads what the columns are called
 * @param lines what each thing has in each of them
 */
record PageRows(List<String> heads, List<List<String>> lines) {

    /** No table. */
    static final PageRows NONE = new PageRows(List.of(), List.of());
}
