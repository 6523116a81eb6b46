package worksafe.inspections.draw.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.DrawDraft;
import worksafe.inspections.draw.DrawProblem;
import worksafe.inspections.draw.DrawRules;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Caller;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;

/** Turns what was asked for into a plan that the caller may make and the policies allow. */
@ApplicationScoped
class DrawPlanner {

    private static final String TEAM_SIZE = "inspection.team-size";

    private final PolicyBook policies;
    private final Caller caller;

    DrawPlanner(PolicyBook policies, Caller caller) {
        this.policies = policies;
        this.caller = caller;
    }

    /**
     * The plan of a draw by the caller's authority.
     *
     * @throws RuleViolation when it reaches beyond the caller's jurisdiction, or its teams are smaller than the law has
     *     them
     */
    DrawDraft draft(CreateDraw request, LocalDate today) {
        var authority = caller.region();
        var sectors = sectors(request.sectors());
        var sector = sectors.size() == 1 ? sectors.getFirst() : null;
        var team = teamSize(request.teamSize(), authority, sector, today);
        request.require("draw", authority, team);
        var rules = new DrawRules(
                request.plan(),
                new DrawRules.Pool(request.stratifyBy(), place(request.region(), authority), sectors),
                new DrawRules.Period(request.visitsFrom(), request.visitsUntil()),
                new DrawRules.Quotas(request.permille(), request.quotaRules()),
                request.needRules(),
                new DrawRules.Crew(team, request.staffingOrOwn(), below(request.officesBelow(), authority)),
                request.reasons(),
                request.beaconRule(),
                request.suiteOrDefault());
        return new DrawDraft(authority, sector, rules, request.named());
    }

    private static List<RegionCode> below(List<RegionCode> offices, RegionCode authority) {
        for (var office : offices) {
            if (office.equals(authority) || !authority.contains(office)) {
                throw Scope.outside(office, null);
            }
        }
        return offices;
    }

    private static RegionCode place(@Nullable RegionCode wanted, RegionCode authority) {
        if (wanted == null) {
            return authority;
        }
        if (!authority.contains(wanted)) {
            throw Scope.outside(wanted, null);
        }
        return wanted;
    }

    /** An office of some sectors draws within one of them; its only one, if it has but one. */
    private List<Sector> sectors(List<Sector> wanted) {
        var own = caller.scope().sectors();
        if (own == null) {
            return wanted;
        }
        if (wanted.isEmpty() && own.size() == 1) {
            return List.copyOf(own);
        }
        if (wanted.size() != 1) {
            throw new RuleViolation(
                    DrawProblem.SECTOR_REQUIRED, own.stream().sorted().toList());
        }
        if (!own.containsAll(wanted)) {
            throw Scope.outside(caller.region(), wanted.getFirst());
        }
        return wanted;
    }

    private int teamSize(@Nullable Integer wanted, RegionCode authority, @Nullable Sector sector, LocalDate today) {
        var row = policies.evaluate(TEAM_SIZE, authority, sector, today).result();
        int least = row.number(PolicyRow.VALUE).intValueExact();
        if (wanted != null && wanted < least) {
            throw RuleViolation.byLaw(
                    LegalGround.of(row), DrawProblem.TEAM_TOO_SMALL, wanted, least, row.source(), row.clause());
        }
        return wanted == null ? least : wanted;
    }
}
