package worksafe.acceptance.hostile;

/** How the lines of a corpus are sent, and what may come of them. */
interface HostileCorpus {

    /**
     * Sends one line wherever it belongs.
     *
     * @param number of the line among those that are sent
     */
    void ask(HostileCase hostile, int number, HostileFindings findings);
}
