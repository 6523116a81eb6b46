package worksafe.inspections.inspection;

/**
 * How many go at least, and which clause says so.
 *
 * @param people at least so many
 * @param source the document
 * @param clause where in it
 */
record TeamMinimum(int people, String source, String clause) {}
