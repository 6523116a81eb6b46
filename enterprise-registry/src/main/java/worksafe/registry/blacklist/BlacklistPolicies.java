package worksafe.registry.blacklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.Trade;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Problem;
import worksafe.platform.http.RuleViolation;
import worksafe.registry.RegistryProblem;
import worksafe.registry.blacklist.BlacklistEntries.Subject;

/** What the policy book says of the list: who may be listed for what, how long, and how soon each thing is done. */
@ApplicationScoped
class BlacklistPolicies implements PolicyBook.Words {

    private static final String GROUND = "blacklist.ground.";
    private static final String TRADES = "blacklist.trades";
    private static final String INDUSTRIES = "blacklist.industries";
    private static final String STATEMENT = "blacklist.statement-period";
    private static final String TERM = "blacklist.term";
    private static final String RESTORED_TERM = "blacklist.restored-term";
    private static final String EARLY = "blacklist.early-removal-after";

    private final PolicyBook policies;
    private final Calendar calendar;

    BlacklistPolicies(PolicyBook policies, Calendar calendar) {
        this.policies = policies;
        this.calendar = calendar;
    }

    @Override
    public boolean areFor(String code) {
        return code.equals(GROUND + "*");
    }

    @Override
    public Set<String> words() {
        return Arrays.stream(BlacklistGround.values())
                .map(BlacklistGround::word)
                .collect(Collectors.toSet());
    }

    /**
     * That such a punishment of that enterprise is a ground.
     *
     * @return the row that says so
     * @throws RuleViolation when the rule asks for a fine and there was none, the enterprise is of no trade that the rule names,
     *     or nothing is known of its trade
     */
    PolicyBasis ground(BlacklistGround ground, BlacklistPenalty penalty, Subject enterprise) {
        var row = row(GROUND + ground.word(), enterprise, penalty.imposedOn());
        var basis = PolicyBasis.of(row);
        if (row.flag("fine") && penalty.fineFen() == null) {
            throw RuleViolation.byLaw(basis.ground(), RegistryProblem.BLACKLIST_FINE_NEEDED, ground);
        }
        if (!row.flag("anyTrade")) {
            requireTrade(enterprise, penalty.imposedOn());
        }
        return basis;
    }

    /** The same where nobody waits for an answer: empty where it is no ground, or the book is silent about that day. */
    Optional<PolicyBasis> groundOf(BlacklistGround ground, BlacklistPenalty penalty, Subject enterprise) {
        var book = policies.edition();
        var silent = Stream.of(GROUND + ground.word(), TRADES, INDUSTRIES)
                .anyMatch(code -> book.find(code, enterprise.region(), enterprise.sector(), penalty.imposedOn())
                        .isEmpty());
        if (silent) {
            return Optional.empty();
        }
        try {
            return Optional.of(ground(ground, penalty, enterprise));
        } catch (RuleViolation no) {
            return Optional.empty();
        }
    }

    private void requireTrade(Subject enterprise, LocalDate day) {
        var named = row(TRADES, enterprise, day);
        var trades = enterprise.trades();
        var industry = enterprise.industry();
        if (trades == null && industry == null) {
            throw new RuleViolation(RegistryProblem.BLACKLIST_TRADE_UNKNOWN, enterprise.name());
        }
        var within = trades != null
                && named.items(PolicyRow.VALUE).stream()
                        .flatMap(name -> Trade.of(name).stream())
                        .anyMatch(wider -> trades.stream().anyMatch(trade -> trade.isWithin(wider)));
        var prefixes = row(INDUSTRIES, enterprise, day).items(PolicyRow.VALUE);
        if (!within && (industry == null || prefixes.stream().noneMatch(industry::startsWith))) {
            throw RuleViolation.byLaw(
                    new Problem.LegalGround(named.source(), named.clause(), named.force(), named.certainty()),
                    RegistryProblem.BLACKLIST_OUT_OF_SCOPE,
                    enterprise.name());
        }
    }

    /** Until when an enterprise that was told that day may state its case. */
    LocalDate statementUntil(BlacklistEntry entry, LocalDate served) {
        return due(STATEMENT, entry, served);
    }

    /** Its last day on the list. */
    LocalDate listedUntil(BlacklistEntry entry, LocalDate on) {
        return due(TERM, entry, on);
    }

    /** Its last day on the list once it was put back there. */
    LocalDate restoredUntil(BlacklistEntry entry, LocalDate on) {
        return due(RESTORED_TERM, entry, on);
    }

    /** The first day on which its enterprise may ask to be removed. */
    LocalDate removableFrom(BlacklistEntry entry) {
        return due(EARLY, entry, entry.listedOn().orElseThrow());
    }

    /** How long the office has for what such a clock measures; empty where the book is silent. */
    Optional<PolicyAnswer.Decided> period(String code, BlacklistEntry entry, Instant from) {
        return policies.edition().find(code, entry.region(), entry.sector(), ChinaTime.dayOf(from));
    }

    private LocalDate due(String code, BlacklistEntry entry, LocalDate from) {
        return policies.evaluate(code, entry.region(), entry.sector(), from)
                .result()
                .dueDate(from, calendar.edition().days())
                .date();
    }

    private PolicyRow row(String code, Subject enterprise, LocalDate day) {
        return policies.evaluate(code, enterprise.region(), enterprise.sector(), day)
                .result();
    }
}
