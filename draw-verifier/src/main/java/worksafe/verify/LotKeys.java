package worksafe.verify;

import java.util.HexFormat;

/**
 * The keys from which all lots of a draw are computed, derived from the nonces and the public value.
 *
 * @param random the pseudo-random key, from which the others follow
 * @param object the key of tickets
 * @param inspector the key of inspectors' lots
 */
record LotKeys(byte[] random, byte[] object, byte[] inspector) {

    /** Bundle must be disclosed. */
    static LotKeys of(Bundle bundle) {
        var suite = bundle.record().suite();
        var seed = new Message();
        for (var contributor : bundle.contributors()) {
            seed = seed.text(contributor.who())
                    .raw(HexFormat.of().parseHex(contributor.nonce().orElseThrow()));
        }
        seed = seed.text(bundle.opened().orElseThrow().beaconString());
        var random = new Hmac(suite, HexFormat.of().parseHex(bundle.seal())).of(seed.bytes());
        var expand = new Hmac(suite, random);
        return new LotKeys(
                random,
                expand.of(Message.labelled("SRD1/object", 1).bytes()),
                expand.of(Message.labelled("SRD1/inspector", 1).bytes()));
    }
}
