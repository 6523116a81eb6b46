package worksafe.platform.testing;

import java.util.List;
import java.util.UUID;

/** Events that the service under test has received and not taken over: why each was laid aside or refused. */
public final class NotTaken {

    private NotTaken() {}

    /** Why one consumer laid aside events under such a key, in the order of their arrival. */
    public static List<String> laidAside(String consumer, String key) {
        return TestDatabase.column(
                "select cause from dead_letter where consumer = ? and key = ? order by position", consumer, key);
    }

    /** Why any consumer laid aside events about an enterprise, in the order of their arrival. */
    public static List<String> laidAside(UUID enterprise) {
        return TestDatabase.column(
                "select cause from dead_letter where key = ? order by position", "enterprise:" + enterprise);
    }

    /** By which rules one consumer refused events about an enterprise. */
    public static List<String> refused(String consumer, UUID enterprise) {
        return TestDatabase.column(
                "select slug from refused_event where consumer = ? and enterprise_id = ?", consumer, enterprise);
    }

    /** By which rules any consumer refused events about an enterprise. */
    public static List<String> refused(UUID enterprise) {
        return TestDatabase.column("select slug from refused_event where enterprise_id = ?", enterprise);
    }
}
