package worksafe.platform.http;

import java.util.Optional;

/** Which code table has the titles of an enum, for texts that name its constants to people. */
public interface CodeTableNames {

    /** The name of the table; empty for an enum without one. */
    Optional<String> of(Class<?> type);
}
