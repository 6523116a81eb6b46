package worksafe.inspections.srd;

import java.util.List;
import worksafe.inspections.srd.form.Digest;

/** How much of a draw is public. */
public sealed interface Stage {

    /** Lists and rules are fixed; nobody can know the result. */
    record Sealed() implements Stage {}

    /**
     * The draw has been opened, the result is still secret.
     *
     * @param beaconString the public value as it was used; empty if the record names no beacon
     * @param resultDigest the digest that was logged
     */
    record Drawn(String beaconString, Digest resultDigest) implements Stage {}

    /**
     * The visits are over; everything is public.
     *
     * @param beaconString the public value as it was used; empty if the record names no beacon
     * @param nonces one of each contributor, in the order of the record
     * @param result who was drawn
     * @param substitutions who was replaced, in order
     */
    record Disclosed(String beaconString, List<Nonce> nonces, DrawResult result, List<Substitution> substitutions)
            implements Stage {

        public Disclosed {
            nonces = List.copyOf(nonces);
            substitutions = List.copyOf(substitutions);
        }
    }
}
