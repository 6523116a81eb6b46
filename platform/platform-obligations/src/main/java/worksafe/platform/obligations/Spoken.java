package worksafe.platform.obligations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.PolicyValue;
import worksafe.kernel.Trade;
import worksafe.platform.http.Messages;
import worksafe.platform.obligations.RowJudgement.Tested;

/**
 * Says in words what a judgement rests on.
 *
 * @param evidence what facts are called that enterprises do not bear themselves; those have texts {@code
 *     obligation-fact.<name>}
 */
public record Spoken(Messages messages, Locale language, Map<String, EvidenceRule> evidence) {

    /** What a fact is called. */
    public String fact(String name) {
        return Optional.ofNullable(evidence.get(name))
                .map(rule -> rule.title().in(language))
                .or(() -> messages.find(language, "obligation-fact." + name, List.of()))
                .orElse(name);
    }

    /** The operation by which somebody enters the fact; empty where nobody does here. */
    public Optional<String> entering(String name) {
        return Optional.ofNullable(evidence.get(name))
                .map(EvidenceRule::enter)
                .or(() -> messages.find(language, "obligation-entering." + name, List.of()));
    }

    /** A condition and what is known of it, for example "employees over 100: 101". */
    public String condition(Tested tested) {
        var condition = tested.condition();
        var known = tested.fact();
        return text(
                "obligation-condition." + condition.comparison().name(),
                fact(condition.fact()),
                wanted(condition.wanted()),
                known == null ? text("obligation-not-known") : value(known.value()));
    }

    /** How the number that is needed comes about, and how many there are; empty where the row does not apply. */
    public Optional<String> arithmetic(RowJudgement row) {
        if (row.state() == ObligationState.NOT_APPLICABLE || row.counted().isEmpty()) {
            return Optional.empty();
        }
        var demand = row.demand();
        var what = joined(demand.what());
        var have =
                row.have() == null ? text("obligation-not-known") : row.have().toString();
        if (!demand.isOfAWhole()) {
            return Optional.of(text("obligation-arithmetic.least", what, String.valueOf(demand.least()), have));
        }
        var share = demand.share();
        var way = share == null ? ".formula" : ".share";
        var formula = share == null ? formula(demand) : percent(share);
        var whole = row.whole();
        return Optional.of(
                whole == null
                        ? text("obligation-arithmetic" + way + "-unknown", what, joined(demand.of()), formula, have)
                        : text(
                                "obligation-arithmetic" + way,
                                what,
                                joined(demand.of()),
                                whole.toString(),
                                formula,
                                demand.part(whole).stripTrailingZeros().toPlainString(),
                                text("obligation-rounding." + rounding(demand.rounding())),
                                String.valueOf(demand.rounded(whole)),
                                String.valueOf(demand.least()),
                                String.valueOf(demand.needed(whole)),
                                have));
    }

    /** How a number comes of another one: so many for each, or a part by brackets. */
    private String formula(ObligationDemand demand) {
        var each = demand.perUnit();
        return each != null
                ? text("obligation-formula.each", each.toPlainString())
                : demand.brackets().stream()
                        .map(bracket -> bracket.upTo() == null
                                ? text("obligation-formula.above", percent(bracket.rate()))
                                : text(
                                        "obligation-formula.up-to",
                                        bracket.upTo().toPlainString(),
                                        percent(bracket.rate())))
                        .collect(Collectors.joining(text("obligation-or")));
    }

    private static String percent(BigDecimal part) {
        return part.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    /** What is known, as people read it: of several words each by its name. */
    public String known(Object known) {
        return known instanceof List<?> ? value(known) : known.toString();
    }

    private String joined(List<String> names) {
        return names.stream().map(this::fact).collect(Collectors.joining(text("obligation-plus")));
    }

    private static String rounding(RoundingMode mode) {
        return switch (mode) {
            case FLOOR -> "FLOOR";
            case HALF_UP -> "HALF_UP";
            default -> "CEIL";
        };
    }

    private String wanted(PolicyValue wanted) {
        return switch (wanted) {
            case PolicyValue.Amount(var number) -> number.toPlainString();
            case PolicyValue.Flag(var set) -> value(set);
            case PolicyValue.Words(var text) -> word(text);
            case PolicyValue.Items(var texts) ->
                texts.stream().map(this::word).collect(Collectors.joining(text("obligation-or")));
        };
    }

    private String value(Object known) {
        return switch (known) {
            case Boolean set -> text(set ? "obligation-yes" : "obligation-no");
            case List<?> texts ->
                texts.isEmpty()
                        ? text("obligation-none")
                        : texts.stream()
                                .map(text -> word(text.toString()))
                                .collect(Collectors.joining(text("obligation-or")));
            default -> word(known.toString());
        };
    }

    private String word(@Nullable String code) {
        return code == null
                ? ""
                : Trade.of(code)
                        .flatMap(trade -> messages.find(language, "code-table.trade." + trade.name(), List.of()))
                        .or(() -> messages.find(language, "obligation-word." + code, List.of()))
                        .orElse(code);
    }

    private String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }
}
