package worksafe.platform.duties.personal;

/**
 * A column whose text holds several sealed values, so that a rotation of keys finds each of them. One bean for each such
 * column; its line of {@code sealed_column} says {@code .*} for the place that its values are bound to.
 */
public interface SealedDocument {

    /** Which column it is, as {@code table.column}. */
    String column();

    /**
     * The text with each sealed value exchanged and all else as it was, to the letter.
     *
     * @throws IllegalArgumentException where something in it has not the form of a sealed value
     */
    String exchange(String text, Exchange each);

    /** What takes the place of a sealed value. */
    interface Exchange {

        /** @param column the place to which the value is bound, as {@code table.column} */
        SealedValue of(String column, SealedValue sealed);
    }
}
