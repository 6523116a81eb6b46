package worksafe.platform.http;

/**
 * In which order the filters of the build complete an OpenAPI document, highest first: each builds on what the ones before
 * it wrote.
 */
public final class DescriptionOrder {

    /** Operations that all services serve get their names. */
    public static final int NAMES = 50;
    /** What is sent and answered as a table is said to be. */
    public static final int SHEETS = 45;
    /** Verbs get the answers of their success. */
    public static final int VERBS = 40;
    /** Lists get their other forms. */
    public static final int LISTS = 30;
    /** Everything gets what the edge does to all alike. */
    public static final int EDGE = 20;
    /** The properties of records are told apart: what is always there, and what is not. */
    public static final int RECORDS = 15;
    /** Operations get their words in both languages, and what decides about them is named. */
    public static final int WORDS = 12;
    /** Operations that stand for several get their typed copies. */
    public static final int COPIES = 10;
    /** Values get their plain forms and examples, whoever described them, and what nothing refers to is left out. */
    public static final int VALUES = 5;

    private DescriptionOrder() {}
}
