package worksafe.registry.revision;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.ClockStart.Debtor;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.registers.RegisterClocks;
import worksafe.platform.registers.kind.RegisterForm;
import worksafe.platform.registers.kind.RegisterJson;
import worksafe.platform.registers.kind.RegisterKind;
import worksafe.platform.registers.kind.RegisterKinds;
import worksafe.platform.registers.kind.RegisterKinds.Compiled;
import worksafe.platform.service.JdbcRows;

/**
 * Goes through the texts that rest on a law that changed, five hundred in a transaction, in which also stands how far it came. Of
 * several processes one is at it.
 */
@ApplicationScoped
class LawRevisionOperations {

    private static final int CHUNK = 500;
    private static final String BASIS = "register.law-basis";
    private static final String PERIOD = "register.law-revision-period";

    private static final String CHANGED = """
            select c.id, c.day, c.change, c.title, c.number, c.other, r.last_entry
            from law_change c left join law_revision r on r.change_id = c.id
            where c.day <= ? and r.done_at is null order by c.day, c.id limit 1""";

    // Whatever was acted on before was made before, by which the index of the kind is entered.
    private static final String TEXTS = """
            select e.entry_id, e.kind, e.data, e.region, e.sector, e.enterprise_id from register_entry e
            where e.latest and e.live and e.counted and e.kind = any (?) and e.acted_at < ? and e.recorded_at < ?
            and e.entry_id > ? order by e.entry_id limit ?""";

    private static final String KEEP = """
            insert into law_revision (change_id, last_entry, texts, done_at) values (?, ?, ?, ?)
            on conflict (change_id) do update set last_entry = excluded.last_entry,
            texts = law_revision.texts + excluded.texts, done_at = excluded.done_at""";

    private static final UUID FIRST = new UUID(0, 0);

    private final AgroalDataSource database;
    private final RegisterKinds kinds;
    private final PolicyBook policies;
    private final Clocks clocks;
    private final InstantSource clock;

    LawRevisionOperations(
            AgroalDataSource database, RegisterKinds kinds, PolicyBook policies, Clocks clocks, InstantSource clock) {
        this.database = database;
        this.kinds = kinds;
        this.policies = policies;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** A text in force. */
    private record RuleText(
            UUID entryId,
            RegisterKind kind,
            String series,
            String data,
            RegionCode region,
            @Nullable Sector sector,
            @Nullable UUID enterpriseId) {

        private Debtor debtor() {
            return enterpriseId == null
                    ? Debtor.authority(region, sector, null, null)
                    : Debtor.enterprise(region, sector, enterpriseId);
        }
    }

    /**
     * Goes on with the earliest change that was not gone through.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean next() {
        var now = clock.instant();
        return JdbcRows.within(database, connection -> {
            if (!JdbcRows.isAlone(connection, "law-revision")) {
                return false;
            }
            var changed = changed(connection, ChinaTime.dayOf(now));
            if (changed.isPresent()) {
                goOn(connection, changed.get(), now);
            }
            return changed.isPresent();
        });
    }

    private static Optional<LibraryChange> changed(Connection connection, LocalDate today) throws SQLException {
        var found = new ArrayList<LibraryChange>();
        JdbcRows.each(
                connection,
                CHANGED,
                List.of(today),
                row -> found.add(new LibraryChange(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, UUID.class))));
        return found.stream().findFirst();
    }

    private void goOn(Connection connection, LibraryChange law, Instant now) throws SQLException {
        var texts = texts(connection, law);
        var book = policies.edition();
        var today = ChinaTime.dayOf(now);
        var due = new ArrayList<ClockStart>();
        for (var text : texts) {
            if (law.isNamedIn(text.data()) || rests(book, text, law, today)) {
                book.find(PERIOD, text.region(), text.sector(), today)
                        .ifPresent(answer -> due.add(ClockStart.by(
                                        answer,
                                        new Duty("register-entry", text.entryId(), RegisterClocks.LAW_REVISION),
                                        text.debtor(),
                                        now)
                                .about(text.kind().called(text.series()) + "（" + law.said() + "）")));
            }
        }
        clocks.startAll(due);
        var over = texts.size() < CHUNK;
        JdbcRows.change(
                connection,
                KEEP,
                Arrays.asList(
                        law.id(),
                        texts.isEmpty() ? law.after() : texts.getLast().entryId(),
                        due.size(),
                        over ? now.atOffset(ZoneOffset.UTC) : null));
    }

    private static boolean rests(PolicyBook.Edition book, RuleText text, LibraryChange law, LocalDate today) {
        return book.find(BASIS, text.region(), text.sector(), today).stream()
                .flatMap(answer -> answer.result().items(PolicyRow.VALUE).stream())
                .anyMatch(item -> law.isBasisOf(item, text.kind().code(), text.series()));
    }

    private List<RuleText> texts(Connection connection, LibraryChange law) throws SQLException {
        Map<String, RegisterKind> documents = new HashMap<>();
        kinds.all().stream()
                .map(kinds::compiled)
                .map(Compiled::kind)
                .filter(kind -> kind.form() == RegisterForm.DOCUMENT)
                .forEach(kind -> documents.put(kind.code(), kind));
        var before = ChinaTime.startOf(law.day()).atOffset(ZoneOffset.UTC);
        var texts = new ArrayList<RuleText>();
        JdbcRows.each(
                connection,
                TEXTS,
                Arrays.asList(
                        List.copyOf(documents.keySet()),
                        before,
                        before,
                        law.after() == null ? FIRST : law.after(),
                        CHUNK),
                row -> {
                    var kind = Objects.requireNonNull(documents.get(row.getString(2)));
                    var data = row.getString(3);
                    var sector = row.getString(5);
                    texts.add(new RuleText(
                            row.getObject(1, UUID.class),
                            kind,
                            kind.seriesOf(RegisterJson.read(data)),
                            data,
                            new RegionCode(row.getLong(4)),
                            sector == null ? null : Sector.valueOf(sector),
                            row.getObject(6, UUID.class)));
                });
        return texts;
    }
}
