package worksafe.hazards.risk.picture;

/** By the places of which level risk points are counted. */
public enum RiskMapLevel {
    PROVINCE("province"),
    CITY("city"),
    COUNTY("county"),
    TOWN("town"),
    VILLAGE("region");

    private final String column;

    RiskMapLevel(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
