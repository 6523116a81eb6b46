package worksafe.platform.figures.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.figures.definition.FigurePeriod;
import worksafe.platform.figures.definition.FigurePeriod.PeriodKind;
import worksafe.platform.figures.definition.FigureProblem;
import worksafe.platform.figures.definition.Figures;
import worksafe.platform.figures.signing.ReportKeyView;
import worksafe.platform.figures.signing.ReportKeys;
import worksafe.platform.figures.table.FigureTables;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.print.PrintFonts;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.JobView;
import worksafe.platform.service.Jobs;
import worksafe.platform.service.Scopes;

/** Has reports frozen: when somebody asks, and by itself once their day has come. */
@ApplicationScoped
class FigureReportOperations {

    private static final String DAY = "figure.report-day.";

    /** The last day behind a period that a policy may name: the upper bound of its value in {@code policy-codes.csv}. */
    private static final int LATEST_DAY = 180;

    private final AgroalDataSource database;
    private final Figures figures;
    private final FigureTables tables;
    private final ReportKeys keys;
    private final PrintFonts fonts;
    private final PolicyBook policies;
    private final Jobs jobs;
    private final Scopes scopes;
    private final Audit audit;
    private final Idempotency idempotency;
    private final InstantSource clock;
    private final ObjectMapper json;

    FigureReportOperations(
            AgroalDataSource database,
            Figures figures,
            FigureTables tables,
            ReportKeys keys,
            PrintFonts fonts,
            PolicyBook policies,
            Jobs jobs,
            Scopes scopes,
            Audit audit,
            Idempotency idempotency,
            InstantSource clock,
            ObjectMapper json) {
        this.database = database;
        this.figures = figures;
        this.tables = tables;
        this.keys = keys;
        this.fonts = fonts;
        this.policies = policies;
        this.jobs = jobs;
        this.scopes = scopes;
        this.audit = audit;
        this.idempotency = idempotency;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Has the report of a place frozen, or another edition made of it.
     *
     * @throws RuleViolation when the period is not over, no figure is told for it, or it is frozen and no reason is given
     */
    @Transactional
    JobView begin(IdempotencyKey key, FreezeReport request) {
        return idempotency.once(
                key,
                "freezeFigureReport",
                request,
                JobView.class,
                before -> jobs.get(before.id()),
                () -> begin(request));
    }

    private JobView begin(FreezeReport request) {
        var period = FigurePeriod.parse(request.period());
        var scope = scopes.current();
        var own = scope.region();
        var place = request.region() == null ? own : request.region();
        if (place == null || own == null || !own.contains(place)) {
            throw RequestProblem.invalid(new Violation("/region", "figure-place-outside", String.valueOf(place)));
        }
        var strange = request.reason() == null ? "" : fonts.unprintable(request.reason());
        if (!strange.isEmpty()) {
            throw RequestProblem.invalid(new Violation("/reason", "figure-report-unprintable", strange));
        }
        // A report tells of all sectors: no department makes one for all.
        scope.requireAllOf(place);
        if (!period.isOver(ChinaTime.dayOf(clock.instant()))) {
            throw new RuleViolation(FigureProblem.FIGURE_PERIOD_OPEN, period.toString());
        }
        if (figures.all().stream().noneMatch(figure -> figure.periods().contains(period.kind()))) {
            throw new RuleViolation(FigureProblem.FIGURE_PERIOD_NOT_TOLD, period.toString());
        }
        return JdbcRows.within(database, connection -> {
            var last = lastNumber(connection, place, period);
            if (!last.isEmpty() && request.reason() == null) {
                throw new RuleViolation(FigureProblem.FIGURE_REPORT_FROZEN, period.toString(), last.getFirst());
            }
            var id = Uuid7.next(clock);
            var reason = last.isEmpty() ? null : request.reason();
            var task = new FigureReportJob.Task(period.toString(), place.toString(), reason);
            audit.record(
                    connection,
                    List.of(AuditedAct.of("figure-report-asked", "job", id, place)
                            .leadingTo(task.written(json))));
            return jobs.submit(id, FigureReportJob.KIND, task.written(json), 1L);
        });
    }

    private static List<String> lastNumber(Connection connection, RegionCode place, FigurePeriod period)
            throws SQLException {
        var numbers = new ArrayList<String>();
        JdbcRows.each(
                connection,
                "select number from figure_report where region = ? and period_from = ? and period_kind = ?"
                        + " order by edition desc limit 1",
                List.of(place.value(), period.from(), period.kind().name()),
                row -> numbers.add(row.getString(1)));
        return numbers;
    }

    /** Submits a job for each period whose reports are due somewhere, unless one is under way. */
    @Transactional
    void beginDue() {
        JdbcRows.run(database, connection -> {
            if (!JdbcRows.isAlone(connection, "figure-report-sweep")) {
                return;
            }
            for (var period : past(ChinaTime.dayOf(clock.instant()))) {
                var task = new FigureReportJob.Task(period.toString(), null, null).written(json);
                if (!due(period).isEmpty() && !isUnderWay(connection, task)) {
                    var unused = jobs.submit(Uuid7.next(clock), FigureReportJob.KIND, task, null);
                }
            }
        });
    }

    /**
     * The periods whose day can have come since the service was looked after last, the earliest first: of each kind the last one,
     * those whose latest day is still to come, and one more, for what stood still in the meantime.
     */
    static List<FigurePeriod> past(LocalDate today) {
        var past = new ArrayList<FigurePeriod>();
        for (var kind : PeriodKind.values()) {
            var period = kind.of(today).before();
            past.add(period);
            while (!period.to().plusDays(LATEST_DAY).isBefore(today)) {
                period = period.before();
                past.add(period);
            }
        }
        past.sort(Comparator.comparing(FigurePeriod::to));
        return past;
    }

    private static boolean isUnderWay(Connection connection, String task) throws SQLException {
        var found = new ArrayList<Boolean>();
        JdbcRows.each(
                connection,
                "select 1 from job where kind = ? and parameters = ? and state in ('QUEUED', 'RUNNING') limit 1",
                List.of(FigureReportJob.KIND, task),
                row -> found.add(true));
        return !found.isEmpty();
    }

    /** The counties that have something to report for the period, no report yet, and whose day has come. */
    @Transactional
    List<RegionCode> due(FigurePeriod period) {
        var today = ChinaTime.dayOf(clock.instant());
        var book = policies.edition();
        var counties = JdbcRows.list(
                database,
                "select distinct c.region from figure_count c where c.level = 3 and c.month >= ? and c.month < ?"
                        + " and c.n > 0 and not exists (select from figure_report r where r.region = c.region"
                        + " and r.period_from = ? and r.period_kind = ?) order by c.region",
                List.of(period.from(), period.to(), period.from(), period.kind().name()),
                row -> new RegionCode(row.getLong(1)));
        return counties.stream()
                .filter(county -> county.level() == RegionLevel.COUNTY)
                .filter(county -> book.find(DAY + period.kind().word(), county, null, period.to())
                        .filter(answer -> !today.isBefore(period.to()
                                .plusDays(
                                        answer.result().number(PolicyRow.VALUE).longValueExact() - 1)))
                        .isPresent())
                .toList();
    }

    /** How many reports a job has frozen in all its attempts. */
    @Transactional
    long frozenBy(UUID job) {
        return JdbcRows.within(database, connection -> {
            try (var select = connection.prepareStatement("select count(*) from figure_report where job_id = ?")) {
                select.setObject(1, job);
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /**
     * What each figure is to reach there and then, and the tables in which it stands; read apart from the work, which is on the
     * other datasource.
     */
    @Transactional
    FigureFreezeOperations.Terms terms(RegionCode place, FigurePeriod period) {
        var book = policies.edition();
        var targets = new HashMap<String, PolicyRow>();
        figures.all().forEach(figure -> {
            var code = figure.target();
            if (code != null) {
                book.find(code, place, null, period.to().minusDays(1))
                        .ifPresent(answer -> targets.put(figure.code(), answer.result()));
            }
        });
        return new FigureFreezeOperations.Terms(targets, tables.in(book, place, period));
    }

    /** The public halves of the keys that ever signed a report here. */
    @Transactional
    List<ReportKeyView> keys() {
        return JdbcRows.within(database, keys::all);
    }
}
