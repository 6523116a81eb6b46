package worksafe.platform.figures.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.RegionCode;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.figures.definition.Figure;
import worksafe.platform.figures.definition.FigurePeriod;
import worksafe.platform.figures.definition.FigurePeriod.PeriodKind;
import worksafe.platform.figures.definition.Figures;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;

/** Tells figures as they stand, of what the caller may see and of nothing else. */
@ApplicationScoped
class FigureQueries {

    /** Who is told what is not an enterprise's own. */
    private static final List<String> AUTHORITIES = List.of("supervisor", "inspector", "approver", "auditor");

    private final Figures figures;
    private final FigureCounts counts;
    private final FigureLines lines;
    private final PolicyBook policies;
    private final Scopes scopes;
    private final InstantSource clock;

    FigureQueries(
            Figures figures,
            FigureCounts counts,
            FigureLines lines,
            PolicyBook policies,
            Scopes scopes,
            InstantSource clock) {
        this.figures = figures;
        this.counts = counts;
        this.lines = lines;
        this.policies = policies;
        this.scopes = scopes;
        this.clock = clock;
    }

    Slice<FigureDefinitionView> list(boolean english) {
        var isEnterprise = scopes.current().enterprises() != null;
        return Slice.complete(figures.all().stream()
                .filter(figure -> figure.enterprises() || !isEnterprise)
                .map(figure -> FigureDefinitionView.of(figure, english))
                .toList());
    }

    @Transactional
    FigureView get(String code, FigureAsk asked, boolean english) {
        var about = about(code, asked, english);
        var found = read(about);
        var total = lines.total(about, found);
        var figure = about.figure();
        return new FigureView(
                figure.version(),
                figure.unit(),
                english ? figure.day().en() : figure.day().zh(),
                about.period().from(),
                about.period().to().minusDays(1),
                clock.instant(),
                total,
                target(about, total),
                about.by() == null ? List.of() : lines.apart(about, found));
    }

    /** The lines alone; without a group the one of all together. */
    @Transactional
    Slice<FigureLine> lines(String code, FigureAsk asked, boolean english) {
        var about = about(code, asked, english);
        var found = read(about);
        return Slice.complete(about.by() == null ? List.of(lines.total(about, found)) : lines.apart(about, found));
    }

    private Map<String, Map<String, Long>> read(FigureLines.About about) {
        return counts.read(new FigureCounts.Asked(about.figure(), about.period(), scope(about), about.by()));
    }

    /** What of the caller's scope is asked for; that it is within was found out before. */
    private Scope scope(FigureLines.About about) {
        var own = scopes.current();
        return new Scope(
                about.region(),
                about.sector() == null ? own.sectors() : Set.of(about.sector()),
                own.enterprises(),
                own.subject(),
                own.system());
    }

    private @Nullable FigureTarget target(FigureLines.About about, FigureLine total) {
        var code = about.figure().target();
        return code == null
                ? null
                : policies.edition()
                        .find(
                                code,
                                about.region(),
                                about.sector(),
                                about.period().to().minusDays(1))
                        .map(answer -> FigureTarget.of(about.figure(), answer.result(), total))
                        .orElse(null);
    }

    private FigureLines.About about(String code, FigureAsk asked, boolean english) {
        var figure = figures.get(code);
        var own = scopes.current();
        if (own.enterprises() != null && !figure.enterprises()) {
            throw RequestProblem.forbidden(AUTHORITIES);
        }
        var region = region(own, asked.region());
        var sectors = own.sectors();
        if (asked.sector() != null && sectors != null && !sectors.contains(asked.sector())) {
            throw RequestProblem.invalid(Violation.query(
                    "sector", "figure-sector-outside", asked.sector().name()));
        }
        return new FigureLines.About(
                figure, period(figure, asked.period()), region, asked.sector(), by(figure, asked.by()), english, null);
    }

    private static RegionCode region(Scope own, @Nullable RegionCode asked) {
        var place = own.region();
        if (place == null) {
            throw RequestProblem.forbidden(AUTHORITIES);
        }
        if (asked != null && !place.contains(asked)) {
            throw RequestProblem.invalid(Violation.query("region", "figure-place-outside", asked.toString()));
        }
        return asked == null ? place : asked;
    }

    private FigurePeriod period(Figure figure, @Nullable String asked) {
        try {
            var period = asked == null
                    ? figure.periods().getFirst().of(ChinaTime.dayOf(clock.instant()))
                    : FigurePeriod.parse(asked);
            if (!figure.periods().contains(period.kind())) {
                throw RequestProblem.invalid(Violation.query(
                        "period",
                        "figure-period-kind",
                        figure.periods().stream().map(PeriodKind::name).collect(Collectors.joining(", "))));
            }
            return period;
        } catch (InvalidValue noPeriod) {
            throw RequestProblem.invalid(
                    Violation.query("period", "figure-period-shape", Objects.requireNonNull(asked)));
        }
    }

    private static @Nullable String by(Figure figure, @Nullable String asked) {
        var offered = Stream.concat(
                        Stream.of(FigureCounts.BY_PLACE, FigureCounts.BY_SECTOR), figure.groups().keySet().stream())
                .toList();
        if (asked != null && !offered.contains(asked)) {
            throw RequestProblem.invalid(Violation.query("by", "not-one-of", String.join(", ", offered)));
        }
        return asked;
    }
}
