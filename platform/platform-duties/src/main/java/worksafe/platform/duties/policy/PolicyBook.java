package worksafe.platform.duties.policy;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Combination;
import worksafe.kernel.Force;
import worksafe.kernel.Policies;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyDefinition;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.PolicyValue;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.duties.DutyProblem;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.FactTime;

/**
 * The rules of this context: what holds for a place, a sector, the trades of an enterprise and a day, and which clause says so. A row that cannot be
 * read as {@link PolicyCodes} says is left out, loudly: the row of the wider place holds instead, and where there is none
 * the book is silent.
 */
@ApplicationScoped
public class PolicyBook {

    private static final Logger LOG = Logger.getLogger(PolicyBook.class);
    /** How many days after a fact it may still be entered: a whole number, the least that holds for a place. */
    public static final String ENTRY_DAYS = "fact.entry-days";

    /** What no row can exceed: a year, beyond which a fact is history and no late entry. */
    private static final BigDecimal MOST_ENTRY_DAYS = BigDecimal.valueOf(366);

    private static final String ROWS = "select code, region, sector, parameters, valid_from, valid_to, source, clause,"
            + " force, certainty, id, trade from policy where (valid_to is null or valid_to > valid_from)";

    private final AgroalDataSource database;
    private final Calendar calendar;
    private final PolicyCodes codes;
    private final AtomicInteger unreadable = new AtomicInteger();
    private volatile @Nullable Edition known;

    /** A row of that policy was added or ended; for whoever looks again behind the commit. */
    public record RowChanged(String code) {}

    /**
     * The words that may stand for {@code *} in codes of the book, said by whoever puts these questions. A row of another word
     * would answer what nobody asks, and a slip of the pen would pass for a rule.
     */
    public interface Words {

        /** Whether these words are meant for that code, as {@code policy-codes.csv} writes it: with its {@code *}. */
        boolean areFor(String code);

        /** The words, each in lower case with hyphens. */
        Set<String> words();

        /** Whether it is one of them. */
        default boolean include(String word) {
            return words().contains(word);
        }

        /**
         * Refuses a row whose parameters are each right, and wrong together.
         *
         * @throws worksafe.kernel.InvalidValue saying what is wrong with them
         */
        default void require(String code, Map<String, PolicyValue> said) {}
    }

    PolicyBook(AgroalDataSource database, Calendar calendar, PolicyCodes codes, MeterRegistry meters) {
        this.database = database;
        this.calendar = calendar;
        this.codes = codes;
        var unused = meters.gauge("worksafe_policy_rows_unreadable", unreadable);
    }

    /**
     * Puts a question to the book. What {@linkplain worksafe.kernel.PolicyEffect follows} from the answer decides how strong a
     * row must be, whoever asks.
     *
     * @return the answer with the rows and clauses that made it
     * @throws RuleViolation 422 {@code policy-missing} when no row is in force there and then, {@code policy-too-weak} when
     *     only documents say what nothing but a law, regulation or rule may found, {@code policy-unknown} when nobody
     *     asks that: a gap in the book is said, never filled with a default
     */
    public PolicyAnswer.Decided evaluate(String code, RegionCode region, @Nullable Sector sector, LocalDate day) {
        return edition().evaluate(code, region, sector, day);
    }

    /** The same for an enterprise of these trades; those of a place or a person have none. */
    public PolicyAnswer.Decided evaluate(
            String code, RegionCode region, @Nullable Sector sector, Set<Trade> trades, LocalDate day) {
        return edition().evaluate(code, region, sector, trades, day);
    }

    /**
     * When something happened that is entered now.
     *
     * @param happenedAt as whoever enters it says; absent where it happens now
     * @throws RuleViolation 422 when that is still to come, or longer ago than {@value #ENTRY_DAYS} allows
     */
    public FactTime when(@Nullable Instant happenedAt, Instant now, RegionCode region, @Nullable Sector sector) {
        if (happenedAt == null) {
            return FactTime.now(now);
        }
        var row = evaluate(ENTRY_DAYS, region, sector, ChinaTime.dayOf(now)).result();
        return FactTime.stated(happenedAt, now, entryDays(row));
    }

    /** What no row can say stands for the nearest that it can: a figure out of reach keeps nobody from entering a fact. */
    static int entryDays(PolicyRow row) {
        return row.number(PolicyRow.VALUE)
                .min(MOST_ENTRY_DAYS)
                .max(BigDecimal.ZERO)
                .intValue();
    }

    /** The book as it stands now; whoever puts many questions asks once. */
    public Edition edition() {
        // Before the connection is taken: who waits for a second one while holding the first may wait for himself.
        var days = calendar.edition();
        try (var connection = database.getConnection()) {
            var revision = revision(connection);
            var current = known;
            if (current == null || current.revision != revision || current.days.revision() != days.revision()) {
                // A number is never given twice, so what is read in a transaction that rolls back is merely forgotten.
                current = new Edition(revision, codes, rows(connection), days);
                known = current;
            }
            return current;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The row of that id, as far as it can be read and was not withdrawn. */
    public Optional<PolicyRow> row(UUID id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(ROWS + " and id = ?")) {
            select.setObject(1, id);
            var rows = new HashMap<String, List<PolicyRow>>();
            return read(select, rows) > 0
                    ? Optional.empty()
                    : rows.values().stream().flatMap(List::stream).findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long revision(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select revision from policy_revision");
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private Map<String, List<PolicyRow>> rows(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(ROWS)) {
            var rows = new HashMap<String, List<PolicyRow>>();
            unreadable.set(read(select, rows));
            return rows;
        }
    }

    /** How many could not be read. */
    private int read(PreparedStatement select, Map<String, List<PolicyRow>> rows) throws SQLException {
        var leftOut = 0;
        try (var row = select.executeQuery()) {
            while (row.next()) {
                try {
                    var read = row(row);
                    rows.computeIfAbsent(read.code(), unused -> new ArrayList<>())
                            .add(read);
                } catch (IllegalArgumentException | IllegalStateException | RuleViolation cannotBeRead) {
                    // Nobody's report fails because somebody else's row makes no sense.
                    leftOut++;
                    LOG.errorf("policy book: the row %s cannot be read and is left out", row.getString(11));
                }
            }
        }
        return leftOut;
    }

    private PolicyRow row(ResultSet row) throws SQLException {
        var code = row.getString(1);
        var sector = row.getString(3);
        var trade = row.getString(12);
        var parameters = PolicyJson.read(code, row.getString(4));
        codes.require(code, parameters);
        return new PolicyRow(
                code,
                new RegionCode(row.getLong(2)),
                sector == null ? null : Sector.valueOf(sector),
                trade == null ? null : Trade.valueOf(trade),
                parameters,
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                row.getString(8),
                Force.valueOf(row.getString(9)),
                Certainty.valueOf(row.getString(10)));
    }

    /** The book at one moment. */
    public static final class Edition {

        private final long revision;
        private final PolicyCodes codes;
        private final Map<String, List<PolicyRow>> rows;
        private final Calendar.Edition days;

        Edition(long revision, PolicyCodes codes, Map<String, List<PolicyRow>> rows, Calendar.Edition days) {
            this.revision = revision;
            this.codes = codes;
            this.rows = rows;
            this.days = days;
        }

        /** As {@link PolicyBook#evaluate(String, RegionCode, Sector, LocalDate)}. */
        public PolicyAnswer.Decided evaluate(String code, RegionCode region, @Nullable Sector sector, LocalDate day) {
            return evaluate(code, region, sector, Set.of(), day);
        }

        /** As {@link PolicyBook#evaluate(String, RegionCode, Sector, Set, LocalDate)}. */
        public PolicyAnswer.Decided evaluate(
                String code, RegionCode region, @Nullable Sector sector, Set<Trade> trades, LocalDate day) {
            return switch (ask(definition(code), region, sector, trades, day)) {
                case PolicyAnswer.Decided answer -> answer;
                case PolicyAnswer.Silent silent
                when silent.setAside().isEmpty() ->
                    throw new RuleViolation(
                            DutyProblem.POLICY_MISSING,
                            code,
                            region.toString(),
                            sector == null ? "-" : sector.name(),
                            day.toString(),
                            trades.isEmpty()
                                    ? "-"
                                    : trades.stream().sorted().map(Trade::name).collect(Collectors.joining(", ")));
                case PolicyAnswer.Silent silent -> {
                    var document = silent.setAside().getFirst();
                    throw new RuleViolation(DutyProblem.POLICY_TOO_WEAK, code, document.source(), document.clause());
                }
            };
        }

        /** As {@link #find(String, RegionCode, Sector, Set, LocalDate)}, where no trade is known. */
        public Optional<PolicyAnswer.Decided> find(
                String code, RegionCode region, @Nullable Sector sector, LocalDate day) {
            return find(code, region, sector, Set.of(), day);
        }

        /** The answer; empty where the book is silent or too weak, which means that nobody owes it or is blamed for it. */
        public Optional<PolicyAnswer.Decided> find(
                String code, RegionCode region, @Nullable Sector sector, Set<Trade> trades, LocalDate day) {
            return codes.definition(code)
                    .flatMap(definition ->
                            ask(definition, region, sector, trades, day).decided());
        }

        /**
         * The rows that have dated anew by that day what ran there already, in the order in which they came into force: those
         * with a {@linkplain PolicyRow#transition transition} that decide there from their first day.
         */
        public List<PolicyRow> transitions(String code, RegionCode region, @Nullable Sector sector, LocalDate by) {
            var definition = definition(code);
            return rows.getOrDefault(code, List.of()).stream()
                    .filter(row ->
                            row.transition().isPresent() && !row.validFrom().isAfter(by))
                    .filter(row -> ask(definition, region, sector, Set.of(), row.validFrom())
                            .decided()
                            .filter(answer -> answer.result().equals(row))
                            .isPresent())
                    .sorted(Comparator.comparing(PolicyRow::validFrom))
                    .toList();
        }

        /** The codes that begin so and of which there is some row, in order. */
        public List<String> codes(String prefix) {
            return rows.keySet().stream()
                    .filter(code -> code.startsWith(prefix))
                    .sorted()
                    .toList();
        }

        /** The places of which some row of that policy speaks, on whatever day. */
        public Set<RegionCode> places(String code) {
            return rows.getOrDefault(code, List.of()).stream()
                    .map(PolicyRow::region)
                    .collect(Collectors.toSet());
        }

        private PolicyAnswer ask(
                PolicyDefinition definition,
                RegionCode region,
                @Nullable Sector sector,
                Set<Trade> trades,
                LocalDate day) {
            var matching = rows.getOrDefault(definition.code(), List.of());
            return Policies.evaluate(matching, definition, region, sector, trades, day, days.days());
        }

        /** All that the book has to say, also where it is silent or too weak. */
        PolicyAnswer answer(String code, RegionCode region, @Nullable Sector sector, Set<Trade> trades, LocalDate day) {
            return ask(definition(code), region, sector, trades, day);
        }

        /** A row for the same place, sector and trade that holds on one of the days of the given one. */
        Optional<PolicyRow> overlapping(PolicyRow row) {
            return rows.getOrDefault(row.code(), List.of()).stream()
                    .filter(other -> other.region().equals(row.region())
                            && other.sector() == row.sector()
                            && other.trade() == row.trade()
                            && other.speaksOf(row))
                    .findFirst();
        }

        PolicyDefinition definition(String code) {
            return codes.definition(code).orElseThrow(() -> codes.unknown(code));
        }

        /** A row on one of the days of the given one, there and around, that this would make yield. */
        Optional<PolicyRow> loosenedBy(PolicyRow row, PolicyDefinition definition) {
            return definition.combination() == Combination.NEAREST
                    ? rows.getOrDefault(row.code(), List.of()).stream()
                            .filter(other -> other.speaksOf(row) && definition.loosens(row, other))
                            .findFirst()
                    : Optional.empty();
        }
    }
}
