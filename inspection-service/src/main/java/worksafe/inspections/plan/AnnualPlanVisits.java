package worksafe.inspections.plan;

/** How plans and meters read the visits that they count. */
public final class AnnualPlanVisits {

    /** The class of the visit {@code i}: 日常, 个案 or 专项. */
    public static final String CLASS_OF_VISIT =
            "coalesce((select c.visit_class from visit_conduct c where c.inspection_id = i.id), 'ROUTINE')";

    private AnnualPlanVisits() {}
}
