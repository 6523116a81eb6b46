package worksafe.acceptance.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import worksafe.acceptance.Suite;

/**
 * A suite that is broken on purpose, and which checker must notice. Most are triggers that make a database forget what its service wrote,
 * others reach into what it holds once all is quiet, one is a careless client. A run that passes with any of them shows nothing.
 */
enum ChaosMutant {

    /** Retries find no earlier answer and do the work again. */
    FORGOTTEN_KEYS(
            ChaosCheckers.DOUBLED,
            "hazards",
            forgets(
                    "idempotency",
                    "true",
                    "principal = new.principal" + " and operation = new.operation and key = new.key")),

    /** A change is committed without its event. */
    LOST_EVENT(ChaosCheckers.AUDIT, "hazards", forgets("outbox", third("new.id"), "position = new.position")),

    /** The relay notes as sent what it never sent. */
    MARKED_UNSENT(ChaosCheckers.TOPIC, "training", atCommit("outbox", third("new.id"), """
                    insert into public.event_log (seq, id, topic, key, type, aggregate, aggregate_id, revision, region, sector,
                        enterprise_id, occurred_at, data, traceparent, topic_id, partition, kafka_offset, sent_at)
                    values (3000000 + new.position, new.id, new.topic, new.key, new.type, new.aggregate, new.aggregate_id,
                        new.revision, new.region, new.sector, new.enterprise_id, new.occurred_at, new.data, new.traceparent,
                        'never', 0, 0, clock_timestamp());
                    delete from public.outbox where position = new.position""")),

    /** An event is committed without its entry in the audit trail. */
    UNAUDITED(ChaosCheckers.AUDIT, "inspections", skips("audit_entry", "new.event_id is not null")),

    /** What was taken is not remembered: were it delivered again, it would be taken again. */
    FORGOTTEN_INBOX(
            ChaosCheckers.INBOX,
            "inspections",
            forgets("inbox", third("new.event_id"), "consumer = new.consumer and event_id = new.event_id")),

    /** A copy is not changed when its event is taken. */
    STALE_COPY(ChaosCheckers.COPY, "training", before("update", "enterprise_snapshot", "return null")),

    /** The archive keeps the first state of what it follows. */
    STALE_ARCHIVE(ChaosCheckers.COPY, "registry", before("update", "archive_entry", "return null")),

    /** Nobody is told that a danger waits for him. */
    DROPPED_TASKS(ChaosCheckers.TASK, "hazards", skips("task", "new.kind ^@ 'danger-'")),

    /** A kept figure misses changes. */
    MISCOUNTED(ChaosCheckers.FIGURE, "hazards", skips("figure_delta", "true")),

    /** The version stands still, so that of two changes one is lost and nobody is refused. */
    VERSION_STANDS_STILL(
            ChaosCheckers.CHAIN, "hazards", before("update", "danger", "new.version := old.version; return new")),

    /** A row is gone whose client was told that it is there. */
    LOST_ROW(ChaosCheckers.LOST, "hazards", "") {
        @Override
        void tamper(Suite suite, ChaosTables tables) {
            tables.change(
                    "hazards",
                    "set session_replication_role = replica",
                    "delete from stored_file where id = (select id from stored_file where name ^@ ':run' order by id desc limit 1)");
        }
    },

    /** An entry of the audit trail is gone. */
    LOST_ENTRY(ChaosCheckers.AUDIT, "training", "") {
        @Override
        void tamper(Suite suite, ChaosTables tables) {
            tables.change(
                    "training",
                    "set session_replication_role = replica",
                    "delete from audit_entry where id in (select id from audit_entry where event_id is not null"
                            + " order by id desc limit 1)");
        }
    },

    /** The bytes of a file are others than those that were handed in. */
    ALTERED_FILE(ChaosCheckers.FILE, "hazards", "") {
        @Override
        void tamper(Suite suite, ChaosTables tables) {
            try {
                Files.writeString(newest(tables.keptFiles()), "altered");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },

    /** The topic holds what no service announced. */
    FORGED_MESSAGE(ChaosCheckers.TOPIC, "training", "") {
        @Override
        void tamper(Suite suite, ChaosTables tables) {
            ChaosTopics.forge(suite.broker(), "worksafe.training");
        }
    },

    /** A client asks again under another key. */
    RETRY_WITHOUT_KEY(ChaosCheckers.DOUBLED, "hazards", "") {
        @Override
        boolean isOfClients() {
            return true;
        }
    };

    private final String checker;
    private final String context;
    private final String trigger;

    ChaosMutant(String checker, String context, String trigger) {
        this.checker = checker;
        this.context = context;
        this.trigger = trigger;
    }

    /** Who has to notice. */
    String checker() {
        return checker;
    }

    boolean isOfClients() {
        return false;
    }

    /** Breaks what is broken while clients work. */
    void install(ChaosTables tables) {
        if (!trigger.isEmpty()) {
            tables.change(context, trigger.split(";;"));
        }
    }

    /** Breaks what is broken once all is quiet. */
    void tamper(Suite suite, ChaosTables tables) {}

    /** What was installed is gone; what it did stays. */
    void remove(ChaosTables tables) {
        if (!trigger.isEmpty()) {
            tables.change(context, "drop function if exists chaos_mutant() cascade");
        }
    }

    private static String third(String id) {
        return "get_byte(uuid_send(" + id + "), 15) % 3 = 0";
    }

    /** Deletes at the commit what the transaction wrote, as if it had never been part of it. */
    private static String forgets(String table, String when, String which) {
        return atCommit(table, when, "delete from public." + table + " where " + which);
    }

    /** After the triggers of the table itself, which its name sees to. */
    private static String atCommit(String table, String when, String what) {
        return function("if " + when + " then " + what + "; end if; return null")
                + ";;create constraint trigger zz_chaos_mutant after insert on " + table
                + " deferrable initially deferred for each row execute function chaos_mutant()";
    }

    /** Leaves rows out, by their own number. */
    private static String skips(String table, String when) {
        return before("insert", table, "if " + when + " then return null; end if; return new");
    }

    private static String before(String verb, String table, String body) {
        return function(body) + ";;create trigger chaos_mutant before " + verb + " on " + table
                + " for each row execute function chaos_mutant()";
    }

    private static String function(String body) {
        return "create function chaos_mutant() returns trigger language plpgsql security definer"
                + " set search_path = public, pg_temp as $$ begin " + body + "; end $$";
    }

    private static Path newest(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow();
        }
    }
}
