package worksafe.verify;

import java.util.List;
import java.util.Optional;

/**
 * What a bundle says, before anything of it is believed. Digests are lower-case hexadecimal throughout.
 *
 * @param record what was sealed
 * @param canonical the bytes of the sealed record as they stand in the file
 * @param log where the audit log is said to hold the seal
 */
record Bundle(
        SealedRecord record,
        byte[] canonical,
        String seal,
        Optional<LogPlace> log,
        List<Contributor> contributors,
        List<Candidate> objects,
        List<Inspector> inspectors,
        List<Recusal> recusals,
        List<Need> needs,
        Optional<Opened> opened,
        Optional<Disclosed> disclosed) {

    Stage stage() {
        if (disclosed.isPresent()) {
            return Stage.DISCLOSED;
        }
        return opened.isPresent() ? Stage.DRAWN : Stage.SEALED;
    }

    record SealedRecord(
            Suite suite,
            String authority,
            String beacon,
            List<Commitment> contributors,
            String drawId,
            long drawNumber,
            Sealed inspectors,
            Sealed needs,
            Sealed objects,
            String plan,
            String previousSeal,
            List<Quota> quota,
            Sealed recusals,
            List<String> substitution,
            long teamSize) {}

    record LogPlace(String origin, long index, Optional<String> proof) {

        @Override
        public String toString() {
            return origin + " " + index;
        }
    }

    record Commitment(String who, String commitment) {

        @Override
        public String toString() {
            return who + " " + commitment;
        }
    }

    record Sealed(String root, long size) {}

    record Quota(String stratum, long number) {}

    record Contributor(String who, String commitment, Optional<String> nonce) {}

    record Candidate(String stratum, String id, int weight) {}

    record Inspector(String id, List<String> skills, long cap) {}

    record Recusal(String object, String inspector, String reason) {}

    record Need(String object, String skill) {}

    record Opened(String beaconString, String resultDigest) {}

    /**
     * What the drawing office says came out.
     *
     * @param spelled {@code "drawn":…,"teams":…} as it stands in the file
     */
    record Disclosed(List<Place> drawn, List<Team> teams, List<Substitution> substitutions, byte[] spelled) {}

    record Place(String stratum, long rank, String object, String ticket) {

        @Override
        public String toString() {
            return stratum + " " + rank + " " + object + " " + ticket;
        }
    }

    record Team(String object, String status, List<String> inspectors) {

        static final String ASSIGNED = "ASSIGNED";
        static final String UNASSIGNABLE = "UNASSIGNABLE";

        @Override
        public String toString() {
            return object + " " + status + " " + inspectors;
        }
    }

    record Substitution(String replaced, String reason, String evidence, Place place, Team team) {}
}
