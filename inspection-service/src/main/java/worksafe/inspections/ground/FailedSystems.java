package worksafe.inspections.ground;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.ground.FailingObligationQueries.Failing;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.enterprises.EnterpriseFollowed;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.enterprises.EnterprisesFollowed;

/**
 * Systems that are not in place, and what waits because of them. Which obligations are such systems the policy {@code
 * inspection.failed-systems} says of a place; an enterprise that moves is judged by that of its new one.
 */
@ApplicationScoped
public class FailedSystems {

    private static final String SYSTEMS = "inspection.failed-systems";
    private static final String NO_MORE = "failed-system-no-more";

    private final VisitGroundQueries grounds;
    private final FailingObligationQueries obligations;
    private final FailedSystemTasks tasks;
    private final PolicyBook policies;
    private final EnterpriseSnapshots enterprises;
    private final InstantSource clock;

    FailedSystems(
            VisitGroundQueries grounds,
            FailingObligationQueries obligations,
            FailedSystemTasks tasks,
            PolicyBook policies,
            EnterpriseSnapshots enterprises,
            InstantSource clock) {
        this.grounds = grounds;
        this.obligations = obligations;
        this.tasks = tasks;
        this.policies = policies;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /** Somebody has been there, in the visit's own transaction: what was found goes on as findings, and nobody has to be sent. */
    public void visited(UUID enterpriseId) {
        grounds.held(Set.of(enterpriseId), ChinaTime.dayOf(clock.instant())).stream()
                .filter(held -> held.ground() == VisitGround.FAILED_SYSTEM)
                .forEach(held -> tasks.end(held.subjectId(), "failed-system-visited"));
    }

    /**
     * Whether such an obligation is a system whose failing is a ground to visit, both where its enterprise was when that was told and where
     * we know it to be: of a move one may be heard before the other.
     */
    boolean isOne(String kind, UUID enterprise, RegionCode region, Sector sector, LocalDate day) {
        var book = policies.edition();
        return isOne(book, kind, region, sector, day)
                && enterprises.trading(Set.of(enterprise)).stream()
                        .allMatch(known -> isOne(book, kind, known.region(), known.sector(), day));
    }

    private static boolean isOne(
            PolicyBook.Edition book, String kind, RegionCode region, @Nullable Sector sector, LocalDate day) {
        return book.find(SYSTEMS, region, sector, day)
                .filter(answer -> answer.result().items(PolicyRow.VALUE).contains(kind))
                .isPresent();
    }

    /** It waits for a supervisor until somebody has been there. */
    void arrange(UUID obligation, RegionCode region, Sector sector, UUID enterprise, String title) {
        var what = "安全生产制度不落实：" + title;
        tasks.open(
                obligation,
                region,
                sector,
                enterprise,
                enterprises.trading(Set.of(enterprise)).stream()
                        .findFirst()
                        .map(known -> known.name() + "，" + what)
                        .orElse(what));
    }

    /** It is in place, or asked for no more. */
    void settle(UUID obligation) {
        tasks.end(obligation, NO_MORE);
    }

    /** Judges enterprises that may have moved by the policy of where they are now, in the transaction that moved their rows. */
    void follow(@Observes EnterprisesFollowed followed) {
        var known = followed.known().all().stream()
                .filter(EnterpriseFollowed::active)
                .map(EnterpriseFollowed::enterpriseId)
                .toList();
        var failing = known.isEmpty() ? List.<Failing>of() : obligations.failing(known);
        if (failing.isEmpty()) {
            return;
        }
        var today = ChinaTime.dayOf(clock.instant());
        var book = policies.edition();
        var turned = failing.stream()
                .filter(one -> one.isGround() != isOne(book, one.kind(), one.region(), one.sector(), today))
                .toList();
        if (turned.isEmpty()) {
            return;
        }
        grounds.turn(
                VisitGround.FAILED_SYSTEM,
                turned.stream().map(one -> one.turned(today)).toList());
        turned.forEach(one -> {
            if (one.isGround()) {
                settle(one.id());
            } else {
                arrange(one.id(), one.region(), one.sector(), one.enterpriseId(), one.title());
            }
        });
    }
}
