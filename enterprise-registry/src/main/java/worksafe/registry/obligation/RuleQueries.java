package worksafe.registry.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.obligations.Judge;
import worksafe.platform.obligations.Judgement;
import worksafe.platform.obligations.ObligationKind;
import worksafe.platform.obligations.ShippedObligations;

/** The rules of one moment, by which many are judged. */
@ApplicationScoped
class RuleQueries {

    private static final EnumSet<Trade> ANY_TRADE = EnumSet.allOf(Trade.class);

    private final PolicyBook policies;
    private final Calendar calendar;
    private final ShippedObligations obligations;
    private final InstantSource clock;

    RuleQueries(PolicyBook policies, Calendar calendar, ShippedObligations obligations, InstantSource clock) {
        this.policies = policies;
        this.calendar = calendar;
        this.obligations = obligations;
        this.clock = clock;
    }

    /** The rules as they stand now, read in a transaction of their own: that of a set is on the other datasource. */
    @Transactional
    Rules now() {
        var today = ChinaTime.dayOf(clock.instant());
        return new Rules(
                policies.edition(), new Judge(today, calendar.edition().days()), obligations.kinds(), new HashMap<>());
    }

    /** The rules at one moment; remembers the rows of the places that it was asked for. */
    record Rules(
            PolicyBook.Edition book, Judge judge, List<ObligationKind> kinds, Map<Asked, List<PolicyRow>> remembered) {

        /** The day by which is judged. */
        LocalDate today() {
            return judge.today();
        }

        /**
         * How an enterprise stands to a kind.
         *
         * @param since the day on which it came under the obligation; absent where it was not under it
         */
        Judgement judge(ObligationKind kind, Judged enterprise, @Nullable LocalDate since) {
            var rows = enterprise.active()
                    ? kind.policies().stream()
                            .flatMap(policy ->
                                    rows(new Asked(policy, enterprise.region(), enterprise.sector())).stream())
                            .toList()
                    : List.<PolicyRow>of();
            var papers = enterprise.exemptions().get(kind.choice());
            return judge.judge(
                    kind, rows, enterprise.facts(), papers == null ? null : FactReader.nearest(papers, today()), since);
        }

        private List<PolicyRow> rows(Asked asked) {
            return remembered.computeIfAbsent(
                    asked,
                    unknown -> book.find(unknown.code(), unknown.region(), unknown.sector(), ANY_TRADE, today())
                            .map(answer -> answer.matched())
                            .orElse(List.of()));
        }
    }

    private record Asked(String code, RegionCode region, Sector sector) {}
}
