package worksafe.inspections.srd;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.DrawText;
import worksafe.inspections.srd.form.Suite;
import worksafe.inspections.srd.list.Candidate;
import worksafe.inspections.srd.list.InclusionProof;
import worksafe.inspections.srd.list.ListRoot;

/**
 * What a candidate may see of a draw: that it was in the pool with this weight, its tickets, and how small a ticket had
 * to be. It tells nothing of others but the last that was drawn. Each ticket can be checked with {@code openssl dgst -mac
 * HMAC} once the nonces are public.
 *
 * @param candidate stratum, id and weight as they were sealed
 * @param inclusion proof that the leaf is under the sealed root of the objects
 * @param tickets all its tickets, by j
 * @param cutOff the last that was drawn in its stratum; none if the quota is 0
 */
public record CandidateProof(
        Candidate candidate, InclusionProof inclusion, List<Digest> tickets, Optional<DrawnCandidate> cutOff) {

    public CandidateProof {
        tickets = List.copyOf(tickets);
    }

    /** The smallest ticket, which is the one that counts. */
    public Digest best() {
        return Collections.min(tickets);
    }

    /** Whether it was drawn; a substitute was not, it came in later. */
    public boolean isDrawn() {
        return cutOff.filter(last -> {
                    int order = best().compareTo(last.ticket());
                    return order < 0 || order == 0 && DrawText.BYTE_ORDER.compare(candidate.id(), last.id()) <= 0;
                })
                .isPresent();
    }

    /** Whether the candidate was sealed under this root. */
    public boolean proves(Suite suite, ListRoot objects) {
        return inclusion.proves(suite, candidate.leaf(), objects);
    }
}
