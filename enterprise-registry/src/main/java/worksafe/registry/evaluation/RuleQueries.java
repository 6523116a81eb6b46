package worksafe.registry.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.obligations.DemandingRow;
import worksafe.platform.obligations.Judge;
import worksafe.platform.obligations.Judgement;
import worksafe.platform.obligations.ObligationKind;
import worksafe.platform.obligations.ShippedObligations;

/** The rules of one moment, by which many are judged. */
@ApplicationScoped
public class RuleQueries {

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
    public Rules now() {
        var today = ChinaTime.dayOf(clock.instant());
        return new Rules(policies.edition(), new Judge(today, calendar.edition().days()), obligations, new HashMap<>());
    }

    /** The rules at one moment; remembers the rows of the places that it was asked for. */
    public record Rules(
            PolicyBook.Edition book,
            Judge judge,
            ShippedObligations shipped,
            Map<Asked, List<DemandingRow>> remembered) {

        /** The day by which is judged. */
        LocalDate today() {
            return judge.today();
        }

        /**
         * How an enterprise or an authority stands to a kind.
         *
         * @param since the day on which it came under the obligation; absent where it was not under it
         */
        Judgement judge(ObligationKind kind, Judged holder, @Nullable LocalDate since) {
            var rows = holder.active()
                    ? kind.policies().stream()
                            .flatMap(policy -> rows(new Asked(policy, holder.region(), holder.sector())).stream())
                            .toList()
                    : List.<DemandingRow>of();
            var papers = holder.exemptions().get(kind.choice());
            return judge.judge(
                    kind, rows, holder.facts(), papers == null ? null : FactReader.nearest(papers, today()), since);
        }

        /**
         * How somebody stands to all kinds that are asked of holders like it, by their codes.
         *
         * @param since the days on which it came under them, by kind
         */
        public Map<String, Judgement> judge(Judged holder, Map<String, LocalDate> since) {
            var judged = new LinkedHashMap<String, Judgement>();
            shipped.kinds(holder.holder())
                    .forEach(kind -> judged.put(kind.code(), judge(kind, holder, since.get(kind.code()))));
            return judged;
        }

        private List<DemandingRow> rows(Asked asked) {
            return remembered.computeIfAbsent(
                    asked,
                    unknown -> book.find(unknown.code(), unknown.region(), unknown.sector(), ANY_TRADE, today())
                            .map(answer -> answer.matched().stream()
                                    .map(DemandingRow::of)
                                    .toList())
                            .orElse(List.of()));
        }
    }

    /** A question to the policy book. */
    public record Asked(
            String code, RegionCode region, @Nullable Sector sector) {}
}
