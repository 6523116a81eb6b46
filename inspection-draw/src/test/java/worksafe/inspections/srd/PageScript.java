package worksafe.inspections.srd;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/** Runs the script of {@link VerifierPage} without a browser. */
final class PageScript implements AutoCloseable {

    /** What the script asks of a browser's WebCrypto, answered by the JDK. */
    private static final String WEB_CRYPTO = """
            globalThis.crypto = { subtle: {
              digest: async (name, message) => DrawVerifier.unhex(jdkDigest(DrawVerifier.hex(message))),
              importKey: async (form, key) => DrawVerifier.hex(key),
              verify: async (name, key, signature, message) =>
                jdkVerify(key, DrawVerifier.hex(signature), DrawVerifier.hex(message)) === 'true',
              sign: async (name, key, message) => DrawVerifier.unhex(jdkSign(key, DrawVerifier.hex(message))),
            } };
            """;

    private static final String ASK = """
            (work, done, ...given) => {
              work(...given).then(said => { done(said); }, wrong => { done('broken: ' + wrong.stack); });
            }
            """;

    private static final String STANDING = """
            (bundle, enterprise) => DrawVerifier.verify(DrawVerifier.unhex(bundle), { enterprise })
              .then(({ standing: found }) => [found.leaf, found.key, found.rank, found.drawn, found.cutOff || '-',
                ...found.tickets].join(' '))
            """;

    private static final String CHAIN = """
            (bundle, previous, seal) => DrawVerifier.verify(DrawVerifier.unhex(bundle), {
                previous: previous === '' ? [] : [DrawVerifier.unhex(previous)],
                seals: seal === '' ? [] : [seal],
              }).then(({ outcomes }) => outcomes.find(one => one.check === 'chain').state)
            """;

    private static final String LOG = """
            (bundle, log, witness) => DrawVerifier.trust(log, witness)
              .then(trust => DrawVerifier.verify(DrawVerifier.unhex(bundle), { trust }))
              .then(({ outcomes }) => outcomes.find(one => one.check === 'log'))
              .then(({ state, reason }) => [state, ...(reason ? [reason.key, ...reason.args] : [])].join(' | '))
            """;

    private static final HexFormat HEX = HexFormat.of();

    private final Context context;
    private final Value ask;
    private final Value verify;
    private final Value standing;
    private final Value chain;
    private final Value log;

    private PageScript(boolean webCrypto) {
        context = Context.newBuilder("js")
                .option("engine.WarnInterpreterOnly", "false")
                .build();
        var globals = context.getBindings("js");
        globals.putMember("jdkDigest", (ProxyExecutable) given -> digest(given[0].asString()));
        globals.putMember("jdkSign", (ProxyExecutable) given -> sign(given[0].asString(), given[1].asString()));
        globals.putMember("jdkVerify", (ProxyExecutable)
                given -> verify(given[0].asString(), given[1].asString(), given[2].asString()));
        context.eval("js", VerifierPage.script());
        if (webCrypto) {
            context.eval("js", WEB_CRYPTO);
        }
        ask = context.eval("js", ASK);
        verify = context.eval("js", VerifierPage.VERIFY);
        standing = context.eval("js", STANDING);
        chain = context.eval("js", CHAIN);
        log = context.eval("js", LOG);
    }

    /** As a browser that offers WebCrypto. */
    static PageScript withWebCrypto() {
        return new PageScript(true);
    }

    /** As a browser that was given the page over an address that is not secure. */
    static PageScript withoutWebCrypto() {
        return new PageScript(false);
    }

    VerifierAnswer verify(byte[] bundle) {
        return VerifierPage.answer(said(verify, HEX.formatHex(bundle)));
    }

    /** How an enterprise stands: leaf, key, rank, whether it is drawn, the cut-off if there is one, tickets. */
    String standing(byte[] bundle, String enterprise) {
        return said(standing, HEX.formatHex(bundle), enterprise);
    }

    /** How the chain stands after an earlier bundle, or after a seal. */
    String chain(byte[] bundle, byte[] previous, String seal) {
        return said(chain, HEX.formatHex(bundle), HEX.formatHex(previous), seal);
    }

    /** How the check of the audit log stands for whoever has those keys, and why. */
    String log(byte[] bundle, String logKey, String witnessKey) {
        return said(log, HEX.formatHex(bundle), logKey, witnessKey);
    }

    private String said(Value work, String... given) {
        var said = new AtomicReference<String>();
        ProxyExecutable done = words -> {
            said.set(words[0].asString());
            return null;
        };
        ask.executeVoid(
                Stream.concat(Stream.of(work, done), Arrays.stream(given)).toArray());
        return said.get();
    }

    private static String digest(String message) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(HEX.parseHex(message)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String verify(String key, String signature, String message) {
        try {
            var encoded = HEX.parseHex("302a300506032b6570032100" + key);
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(HEX.parseHex(message));
            return Boolean.toString(verifier.verify(HEX.parseHex(signature)));
        } catch (GeneralSecurityException e) {
            return "false";
        }
    }

    private static String sign(String key, String message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HEX.parseHex(key), "HmacSHA256"));
            return HEX.formatHex(mac.doFinal(HEX.parseHex(message)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
