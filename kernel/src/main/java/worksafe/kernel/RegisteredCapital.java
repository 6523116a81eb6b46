package worksafe.kernel;

import java.util.Optional;

/**
 * The registered capital (注册资金) that a register states, as far as its text can be read. The text itself is always
 * kept, so that nothing is lost where the reading fails.
 *
 * @param amount hundredths of the currency's unit (fen of a yuan, cents of a dollar; also hundredths of a yen), present
 *     exactly when the reading is {@link Reading#STATED} or {@link Reading#CURRENCY_ASSUMED}
 * @param currency ISO 4217 code, present with the amount
 * @param reading how the amount came out of the text, or why there is none
 * @param original the text as it stood
 */
public record RegisteredCapital(Optional<Money> amount, Optional<String> currency, Reading reading, String original) {

    /** The currency that the enterprise law presumes where none is written. */
    public static final String YUAN = "CNY";

    /** How well the text could be read. */
    public enum Reading {
        /** Number, unit and currency are written. */
        STATED,
        /** Number and unit are written, no currency: taken as yuan. */
        CURRENCY_ASSUMED,
        /** A bare number: yuan or ten thousand yuan cannot be told apart, so there is no amount. */
        UNIT_MISSING,
        /** The text says that nothing is stated. */
        NOT_STATED,
        /** The text is something else, a shifted column for instance. */
        UNREADABLE
    }

    /** The amount if it is in yuan, without converting any other currency. */
    public Optional<Money> inYuan() {
        return currency.filter(YUAN::equals).flatMap(yuan -> amount);
    }

    static RegisteredCapital of(Money amount, String currency, Reading reading, String original) {
        return new RegisteredCapital(Optional.of(amount), Optional.of(currency), reading, original);
    }

    static RegisteredCapital without(Reading reading, String original) {
        return new RegisteredCapital(Optional.empty(), Optional.empty(), reading, original);
    }
}
