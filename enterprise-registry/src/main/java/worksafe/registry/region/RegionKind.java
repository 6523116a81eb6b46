package worksafe.registry.region;

/** What a region is by law. */
public enum RegionKind {
    /** An administrative division: province, city, county, town, village. */
    DIVISION,
    /** A development park (开发区, 园区) that the statistics bureau ranks with the towns. */
    PARK
}
