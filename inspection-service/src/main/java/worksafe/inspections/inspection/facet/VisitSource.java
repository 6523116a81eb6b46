package worksafe.inspections.inspection.facet;

/** Where a visit comes from: one of three. */
public enum VisitSource {
    /** It was drawn (双随机). */
    DRAW,
    /** The year's plan of inspections names the enterprise. */
    PLAN,
    /** A listed basis. */
    BASIS
}
