package worksafe.kernel.condition;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.PolicyValue;
import worksafe.kernel.Trade;

/**
 * A condition that a policy row sets: a fact, how it is compared, and with what. In the row it is a parameter whose name is the
 * fact's with the word of the comparison behind it: {@code headcountOver=50}, {@code headcountUpTo=100}, {@code
 * industryWithin=B|C|D}, {@code tradesNot=MINE}; the bare name asks for equality or for one of several: {@code
 * ownership=NON_PUBLIC}. A row that names a trade has the condition {@code trades} on it.
 *
 * <p>Facts are numbers ({@link Long} or {@link BigDecimal}), truths, texts, and collections of texts; of a collection one
 * that is named is enough. {@code trades} must hold the wider trades too, since a coal mine is a mine; of which only the wider is
 * known, whether it is the narrower is not.
 *
 * @param fact the name of the fact
 * @param comparison how it is compared
 * @param wanted with what
 */
public record PolicyCondition(String fact, Comparison comparison, PolicyValue wanted) {

    /** The fact that a row's own trade is compared with. */
    public static final String TRADES = "trades";

    /** How a fact is compared with what a row names. */
    public enum Comparison {
        /** The number is above that: 超过. */
        OVER("Over"),
        /** The number is that or above: 以上. */
        AT_LEAST("AtLeast"),
        /** The number is that or below: 以下. */
        UP_TO("UpTo"),
        /** The number is below that: 不满. */
        UNDER("Under"),
        /** None of these. */
        NOT("Not"),
        /** The code begins with one of these. */
        WITHIN("Within"),
        /** This, or one of these. */
        IS("");

        private final String word;

        Comparison(String word) {
            this.word = word;
        }

        private boolean isSaidBy(String parameter) {
            return parameter.length() > word.length() && parameter.endsWith(word);
        }
    }

    /**
     * All that a row asks of those it speaks of.
     *
     * @param others the names of parameters that are no conditions
     */
    public static List<PolicyCondition> of(PolicyRow row, Set<String> others) {
        var said = row.parameters().entrySet().stream()
                .filter(parameter -> !others.contains(parameter.getKey()))
                .map(parameter -> of(parameter.getKey(), parameter.getValue()));
        var trade = row.trade();
        return (trade == null
                        ? said
                        : Stream.concat(
                                Stream.of(new PolicyCondition(
                                        TRADES, Comparison.IS, new PolicyValue.Words(trade.name()))),
                                said))
                .toList();
    }

    private static PolicyCondition of(String parameter, PolicyValue wanted) {
        for (var comparison : Comparison.values()) {
            if (comparison.isSaidBy(parameter)) {
                return new PolicyCondition(
                        parameter.substring(0, parameter.length() - comparison.word.length()), comparison, wanted);
            }
        }
        throw new IllegalArgumentException("a condition without a name");
    }

    /** The fact that is known of trades: those of the list, and every wider one that they are a part of. */
    public static List<String> tradesFact(Collection<Trade> trades) {
        return Trade.withWider(trades).stream().map(Trade::name).toList();
    }

    /** Whether it holds of somebody of whom these facts are known. A fact of another kind than is asked for is none. */
    public Certitude test(Map<String, ?> facts) {
        return testOf(facts.get(fact));
    }

    /**
     * The same, of what is known of the fact.
     *
     * @param known absent where nothing is
     */
    public Certitude testOf(@Nullable Object known) {
        if (known == null) {
            return Certitude.UNKNOWN;
        }
        return switch (comparison) {
            case OVER, AT_LEAST, UP_TO, UNDER -> compared(known);
            case IS -> named(known);
            case NOT ->
                switch (named(known)) {
                    case HOLDS -> Certitude.FAILS;
                    case FAILS -> Certitude.HOLDS;
                    case UNKNOWN -> Certitude.UNKNOWN;
                };
            case WITHIN ->
                Certitude.of(texts(known).anyMatch(text -> wantedTexts().anyMatch(text::startsWith)));
        };
    }

    /** Whether one of those that are known is named; of trades also whether one could be, were something nearer known. */
    private Certitude named(Object known) {
        if (texts(known).anyMatch(this::isWanted)) {
            return Certitude.HOLDS;
        }
        if (!fact.equals(TRADES)) {
            return Certitude.FAILS;
        }
        var trades = Trade.known(texts(known).toList());
        return trades.stream()
                        .filter(trade -> trades.stream().noneMatch(other -> other != trade && other.isWithin(trade)))
                        .anyMatch(trade ->
                                Trade.known(wantedTexts().toList()).stream().anyMatch(named -> named.isWithin(trade)))
                ? Certitude.UNKNOWN
                : Certitude.FAILS;
    }

    private Certitude compared(Object known) {
        if (!(wanted instanceof PolicyValue.Amount(var limit))) {
            return Certitude.UNKNOWN;
        }
        var number = number(known);
        if (number == null) {
            return Certitude.UNKNOWN;
        }
        var order = number.compareTo(limit);
        return Certitude.of(
                switch (comparison) {
                    case OVER -> order > 0;
                    case AT_LEAST -> order >= 0;
                    case UP_TO -> order <= 0;
                    case UNDER -> order < 0;
                    case NOT, WITHIN, IS -> throw new IllegalStateException(comparison.name());
                });
    }

    private static @Nullable BigDecimal number(Object known) {
        return switch (known) {
            case BigDecimal number -> number;
            case Long number -> BigDecimal.valueOf(number);
            default -> null;
        };
    }

    private static Stream<String> texts(Object known) {
        return switch (known) {
            case Collection<?> several -> several.stream().map(String::valueOf);
            case BigDecimal number -> Stream.of(plain(number));
            default -> Stream.of(known.toString());
        };
    }

    private boolean isWanted(String text) {
        return wantedTexts().anyMatch(text::equals);
    }

    private Stream<String> wantedTexts() {
        return switch (wanted) {
            case PolicyValue.Amount(var number) -> Stream.of(plain(number));
            case PolicyValue.Flag(var set) -> Stream.of(Boolean.toString(set));
            case PolicyValue.Words(var text) -> Stream.of(text);
            case PolicyValue.Items(var texts) -> texts.stream();
        };
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
