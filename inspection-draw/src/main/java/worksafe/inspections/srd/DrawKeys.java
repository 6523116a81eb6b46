package worksafe.inspections.srd;

import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.Encoding;
import worksafe.inspections.srd.form.Suite;

/**
 * What nonces and beacon come to: a key for the tickets of objects and another for the order of inspectors. The
 * derivation is HKDF (RFC 5869) with the seal as salt.
 *
 * @param prk {@code HMAC(seal, material)}
 * @param object {@code HMAC(PRK, "SRD1/object" 01)}
 * @param inspector {@code HMAC(PRK, "SRD1/inspector" 01)}
 */
record DrawKeys(Digest prk, Digest object, Digest inspector) {

    static DrawKeys derive(Suite suite, Digest seal, byte[] material) {
        var prk = Digest.of(suite.mac(seal).doFinal(material));
        return new DrawKeys(prk, expand(suite, prk, "SRD1/object"), expand(suite, prk, "SRD1/inspector"));
    }

    private static Digest expand(Suite suite, Digest prk, String use) {
        return Digest.of(suite.mac(prk).doFinal(new Encoding().label(use, 1).bytes()));
    }

    /** Says nothing, because the keys tell who was drawn. */
    @Override
    public String toString() {
        return "DrawKeys[withheld]";
    }
}
