package worksafe.inspections.accident.count;

/**
 * What some accidents add up to.
 *
 * @param accidents how many were confirmed
 * @param concealed how many of these were concealed (瞒报)
 * @param deaths with those missing who count as dead
 * @param seriousInjuries with acute industrial poisoning
 * @param lossFen direct economic loss in fen
 */
public record AccidentTally(long accidents, long concealed, long deaths, long seriousInjuries, long lossFen) {

    /** Nothing happened. */
    public static final AccidentTally NONE = new AccidentTally(0, 0, 0, 0, 0);
}
