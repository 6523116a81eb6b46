package worksafe.platform.service.lock;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/**
 * A lock by a text, which a transaction holds until it ends; whoever wants the same waits. PostgreSQL knows it by {@code
 * hashtextextended(<key>, <salt>)}. The salt tells the keys of one lock from those of the others in a database. Neither it
 * nor the form of keys is ever changed: while a service is replaced, two editions of it run side by side.
 *
 * @param name what it is called where people read of it
 * @param form of the key in SQL, in which {@code %s} is the text
 */
public record AdvisoryLock(String name, long salt, String form) {

    /** A lock whose keys are texts as they are. */
    public AdvisoryLock(String name, long salt) {
        this(name, salt, "%s");
    }

    /** A lock whose keys are accounts, in whichever spelling. */
    public static AdvisoryLock ofAccounts(String name, long salt) {
        return new AdvisoryLock(name, salt, "account(%s)");
    }

    /**
     * The expression that takes it.
     *
     * @param key the text in SQL, such as {@code ?}
     */
    public String taking(String key) {
        return call("pg_advisory_xact_lock", key);
    }

    /** The expression that takes it if nobody holds it, and tells whether it did. */
    public String takingIfFree(String key) {
        return call("pg_try_advisory_xact_lock", key);
    }

    /** Waits for it, and holds it. */
    public void take(EntityManager entities, String key) {
        var unused = entities.createNativeQuery("select cast(" + taking(":key") + " as text)", String.class)
                .setParameter("key", key)
                .getSingleResultOrNull();
    }

    /** Waits for it, and holds it. */
    public void take(Connection connection, String key) throws SQLException {
        execute(connection, taking("?"), key);
    }

    /** Waits until nobody holds it but those who share it, and shares it. */
    public void share(Connection connection, String key) throws SQLException {
        execute(connection, call("pg_advisory_xact_lock_shared", "?"), key);
    }

    /** Waits for each of them in the order of their texts, so that two who want the same do not wait for each other. */
    public void takeEach(Connection connection, Collection<String> keys) throws SQLException {
        var sorted = keys.stream().distinct().sorted().toArray();
        try (var lock = connection.prepareStatement("select " + taking("held.key")
                + " from unnest(?::text[]) with ordinality as held (key, place) order by place")) {
            lock.setArray(1, connection.createArrayOf("text", sorted));
            lock.execute();
        }
    }

    /** Holds it if nobody does; tells whether it does. */
    public boolean takeIfFree(Connection connection, String key) throws SQLException {
        try (var lock = connection.prepareStatement("select " + takingIfFree("?"))) {
            lock.setString(1, key);
            try (var row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static void execute(Connection connection, String call, String key) throws SQLException {
        try (var lock = connection.prepareStatement("select " + call)) {
            lock.setString(1, key);
            lock.execute();
        }
    }

    private String call(String function, String key) {
        return function + "(hashtextextended(" + form.formatted(key) + ", " + salt + "))";
    }
}
