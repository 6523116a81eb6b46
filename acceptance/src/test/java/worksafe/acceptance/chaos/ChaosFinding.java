package worksafe.acceptance.chaos;

/**
 * Something that must not be.
 *
 * @param checker who found it
 * @param subject about what
 * @param said what is wrong with it
 */
record ChaosFinding(String checker, String subject, String said) {

    @Override
    public String toString() {
        return checker + ": " + subject + " " + said;
    }
}
