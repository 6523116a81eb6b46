package worksafe.inspections.srd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import worksafe.kernel.InvalidValue;

/** Bundles of random draws, as the drawing office would publish them. */
final class RandomBundles {

    private static final int MOST_SUBSTITUTIONS = 4;

    private RandomBundles() {}

    /** One of any stage; half of them are disclosed. */
    static byte[] one(Setup setup, Random random) {
        return Bundles.bytes(
                switch (random.nextInt(4)) {
                    case 0 -> sealed(setup);
                    case 1 -> drawn(setup);
                    default -> disclosed(setup, random);
                });
    }

    static Bundle sealed(Setup setup) {
        return new Bundle(setup.sealed(), Optional.empty(), new Stage.Sealed());
    }

    static Bundle drawn(Setup setup) {
        var digest = setup.open().result().digest(setup.suite());
        return new Bundle(setup.sealed(), Optional.empty(), new Stage.Drawn(setup.beaconString(), digest));
    }

    static Bundle disclosed(Setup setup, Random random) {
        var sealed = setup.sealed();
        var open = sealed.open(setup.nonces(), setup.beaconString());
        var result = open.result();
        return new Bundle(
                sealed,
                Optional.empty(),
                new Stage.Disclosed(
                        setup.beaconString(), setup.nonces(), result, substitutions(setup, open, result, random)));
    }

    /** Drawn ones and substitutes fall out at random, as long as someone is left to come. */
    private static List<Substitution> substitutions(Setup setup, OpenDraw open, DrawResult result, Random random) {
        var reasons = setup.terms().substitutionReasons();
        var substitutions = new ArrayList<Substitution>();
        var standing =
                new ArrayList<>(result.drawn().stream().map(DrawnCandidate::id).toList());
        var tries = reasons.isEmpty() ? 0 : random.nextInt(MOST_SUBSTITUTIONS + 1);
        for (int i = 0; i < tries; i++) {
            var falling = standing.get(random.nextInt(standing.size()));
            var reason = reasons.get(random.nextInt(reasons.size()));
            try {
                var substitution = open.substitute(
                        result, substitutions, new Replacement(falling, reason, RandomDraws.key(random.nextLong())));
                substitutions.add(substitution);
                standing.remove(falling);
                standing.add(substitution.substitute().id());
            } catch (InvalidValue nobodyLeft) {
                assertThat(nobodyLeft).hasMessageContaining("draw-substitution-none-left");
            }
        }
        return substitutions;
    }
}
