package worksafe.hazards.danger.value;

/**
 * How it was put right.
 *
 * @param description what was done
 * @param doneBy who did the work: a person, a department, a contractor
 */
public record Evidence(String description, String doneBy) {}
