package worksafe.kernel;

/**
 * An administrative division in force. Level and parent follow from the code.
 *
 * @param code the 12-digit code
 * @param name its name without those of its parents
 */
public record Division(RegionCode code, String name) {}
