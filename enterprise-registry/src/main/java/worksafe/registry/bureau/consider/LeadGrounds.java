package worksafe.registry.bureau.consider;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.IndustryCode;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.registry.bureau.record.RecordType;
import worksafe.registry.enterprise.ActiveEnterprises.Active;
import worksafe.registry.trade.TradeRule;

/**
 * Which facts may raise a lead, and when they are looked at: all by rows of the policy book. Where the book is silent, nothing is
 * suspected.
 */
@ApplicationScoped
public class LeadGrounds {

    private static final String PROJECT_PERIOD = "lead.project-period";
    private static final String GROUNDS = "lead.injury-grounds";
    private static final String GRADE = "lead.injury-grade";
    private static final String TRADES = "lead.project-trades";
    private static final String ACCIDENT_DAYS = "lead.accident-days";

    private final PolicyBook policies;
    private final TradeRule trades;
    private final Calendar calendar;
    private final InstantSource clock;

    LeadGrounds(PolicyBook policies, TradeRule trades, Calendar calendar, InstantSource clock) {
        this.policies = policies;
        this.trades = trades;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** From which day on a fact is looked at; absent where it can raise no lead. */
    public @Nullable LocalDate considerOn(RecordType type, Map<String, String> content, Active enterprise) {
        var today = ChinaTime.dayOf(clock.instant());
        return switch (type) {
            case WORK_INJURY -> isGrave(content, enterprise, today) ? today : null;
            case PROJECT_INITIATION, PROJECT_FILING ->
                isOfTheTrades(content, enterprise, today) ? afterPeriod(type, content, enterprise, today) : null;
            case REGISTRATION,
                    REGISTRATION_CHANGE,
                    REGISTRATION_END,
                    INJURY_INSURANCE,
                    HEADCOUNT,
                    OUTPUT,
                    ABOVE_SCALE -> null;
        };
    }

    /** By an accident at work, by its ground, and with a death or a grade of disability at or above that of the policy. */
    private boolean isGrave(Map<String, String> content, Active enterprise, LocalDate today) {
        var grounds = find(GROUNDS, enterprise, today)
                .map(row -> row.items(PolicyRow.VALUE))
                .orElse(List.of());
        if (!grounds.contains(content.getOrDefault("ground", ""))) {
            return false;
        }
        if (content.getOrDefault("result", "").equals("DEATH")) {
            return true;
        }
        var grade = content.get("grade");
        // The first grade of disability is the gravest.
        return grade != null
                && find(GRADE, enterprise, today)
                        .map(row -> row.number(PolicyRow.VALUE).intValue())
                        .filter(least -> Integer.parseInt(grade) <= least)
                        .isPresent();
    }

    /** Of an industry that the law asks for safety pre-assessment of; of its enterprise's where the record names none. */
    private boolean isOfTheTrades(Map<String, String> content, Active enterprise, LocalDate today) {
        var named = find(TRADES, enterprise, today).map(row -> row.items(PolicyRow.VALUE)).orElse(List.of()).stream()
                .map(Trade::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Trade.class)));
        return tradesOf(content, enterprise).stream()
                .anyMatch(trade -> named.stream().anyMatch(trade::isWithin));
    }

    private Set<Trade> tradesOf(Map<String, String> content, Active enterprise) {
        var industry = content.get("industry");
        if (industry == null) {
            return enterprise.trades();
        }
        var derived = trades.of(new IndustryCode(industry), enterprise.region()).trades();
        return derived == null ? Set.of() : derived;
    }

    private @Nullable LocalDate afterPeriod(
            RecordType type, Map<String, String> content, Active enterprise, LocalDate today) {
        return find(PROJECT_PERIOD, enterprise, today)
                .map(row -> row.dueDate(type.dayOf(content), calendar.edition().days())
                        .date()
                        .plusDays(1))
                .orElse(null);
    }

    /** The row by which a fact of that type is suspected on that day, with its clause; empty where the book is silent by now. */
    Optional<PolicyRow> deciding(RecordType type, RegionCode region, Sector sector, LocalDate day) {
        return switch (type) {
            case WORK_INJURY -> find(GROUNDS, region, sector, day);
            case PROJECT_INITIATION, PROJECT_FILING -> find(TRADES, region, sector, day);
            case REGISTRATION,
                    REGISTRATION_CHANGE,
                    REGISTRATION_END,
                    INJURY_INSURANCE,
                    HEADCOUNT,
                    OUTPUT,
                    ABOVE_SCALE -> Optional.empty();
        };
    }

    /** Within how many days of an injury an accident is that of the injury. */
    Optional<Integer> accidentDays(RegionCode region, Sector sector, LocalDate day) {
        return find(ACCIDENT_DAYS, region, sector, day)
                .map(row -> row.number(PolicyRow.VALUE).intValue());
    }

    private Optional<PolicyRow> find(String code, Active enterprise, LocalDate day) {
        return find(code, enterprise.region(), enterprise.sector(), day);
    }

    private Optional<PolicyRow> find(String code, RegionCode region, Sector sector, LocalDate day) {
        return policies.edition().find(code, region, sector, day).map(PolicyAnswer.Decided::result);
    }
}
