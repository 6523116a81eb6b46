package worksafe.inspections.inspection;

/** Why an enterprise is visited. */
enum InspectionOrigin {
    /** It was drawn (双随机). */
    DRAW,
    /** Somebody complained, or another authority handed a case over. */
    COMPLAINT,
    /** What was ordered is looked at again. */
    FOLLOW_UP,
    /** Any other listed basis. */
    OTHER
}
