package worksafe.platform.service.codetable;

import java.util.List;

/** What a feature offers to be shown; a bean. */
public interface CodeTables {

    List<CodeTable> codeTables();
}
