package worksafe.inspections.srd;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The algorithm once more, straight from its description: slow, without any of the classes under test but the input
 * records, tickets as big numbers, text as hexadecimal strings, and another interface to SM3.
 */
final class PlainDraw {

    private final Setup setup;
    final Map<String, String> roots = new HashMap<>();
    final String seal;
    private String inspectorKey = "";
    final List<String> drawn = new ArrayList<>();
    final List<String> order = new ArrayList<>();
    final Map<String, List<String>> teams = new HashMap<>();

    PlainDraw(Setup setup) {
        this.setup = setup;
        roots.put(
                "objects",
                root(sortedLeaves(
                        setup.objects(),
                        o -> List.of(o.stratum(), o.id()),
                        o -> lp(o.stratum()) + lp(o.id()) + u32(o.weight()))));
        roots.put(
                "inspectors",
                root(sortedLeaves(
                        setup.inspectors(),
                        p -> List.of(p.id()),
                        p -> lp(p.id())
                                + "%04x".formatted(p.skills().size())
                                + String.join(
                                        "",
                                        p.skills().stream()
                                                .sorted(byHex())
                                                .map(PlainDraw::lp)
                                                .toList())
                                + u32(p.cap()))));
        roots.put(
                "recusals",
                root(sortedLeaves(
                        setup.recusals(),
                        r -> List.of(r.objectId(), r.inspectorId()),
                        r -> lp(r.objectId()) + lp(r.inspectorId()) + lp(r.reason()))));
        roots.put(
                "needs",
                root(sortedLeaves(setup.needs(), n -> List.of(n.objectId()), n -> lp(n.objectId()) + lp(n.skill()))));
        seal = hash(hex("SRD1/seal") + "00" + hex(record()));
        draw();
    }

    private void draw() {
        var material = new StringBuilder();
        for (int i = 0; i < setup.nonces().size(); i++) {
            material.append(lp(setup.terms().contributors().get(i).who()))
                    .append(setup.nonces().get(i).hex());
        }
        var prk = mac(seal, material + lp(setup.beaconString()));
        var objectKey = mac(prk, hex("SRD1/object") + "01");
        inspectorKey = mac(prk, hex("SRD1/inspector") + "01");
        var load = new HashMap<String, Integer>();
        for (var quota : sortedQuotas()) {
            var byTicket = new ArrayList<String[]>();
            for (var o : setup.objects()) {
                if (o.stratum().equals(quota.stratum())) {
                    var least = BigInteger.ONE.shiftLeft(256);
                    for (int j = 0; j < o.weight(); j++) {
                        least = least.min(new BigInteger(mac(objectKey, lp(o.stratum()) + lp(o.id()) + u32(j)), 16));
                    }
                    byTicket.add(new String[] {"%064x".formatted(least), o.id()});
                }
            }
            byTicket.sort(Comparator.<String[], String>comparing(t -> t[0]).thenComparing(t -> t[1], byHex()));
            byTicket.stream().map(t -> t[1]).forEach(order::add);
            byTicket.stream().limit(quota.count()).map(t -> t[1]).forEach(drawn::add);
        }
        for (var o : drawn) {
            teams.put(o, team(o, load));
        }
    }

    /** Whoever would go to the object, when so many go to others already. */
    List<String> team(String object, Map<String, Integer> load) {
        var key = inspectorKey;
        var eligible = setup.inspectors().stream()
                .filter(p -> setup.recusals().stream()
                        .noneMatch(r ->
                                r.objectId().equals(object) && r.inspectorId().equals(p.id())))
                .filter(p -> load.getOrDefault(p.id(), 0) < p.cap())
                .sorted(Comparator.comparing(p -> mac(key, lp(object) + lp(p.id()))))
                .toList();
        var need = setup.needs().stream()
                .filter(n -> n.objectId().equals(object))
                .map(Need::skill)
                .findFirst();
        var lead = eligible.stream()
                .filter(p -> need.isEmpty() || p.skills().contains(need.get()))
                .findFirst();
        if (lead.isEmpty() || eligible.size() < setup.terms().teamSize()) {
            return List.of();
        }
        var team = new ArrayList<String>();
        team.add(lead.get().id());
        eligible.stream()
                .filter(p -> p != lead.get())
                .limit(setup.terms().teamSize() - 1L)
                .forEach(p -> team.add(p.id()));
        team.forEach(p -> load.merge(p, 1, Integer::sum));
        return team;
    }

    String record() {
        var t = setup.terms();
        var contributors = t.contributors().stream()
                .map(c -> "[" + quoted(c.who()) + ",\"" + c.digest().hex() + "\"]")
                .toList();
        var quotas = sortedQuotas().stream()
                .map(q -> "[" + quoted(q.stratum()) + "," + q.count() + "]")
                .toList();
        var reasons = t.substitutionReasons().stream()
                .sorted(byHex())
                .map(PlainDraw::quoted)
                .toList();
        return "{\"alg\":\"SRD-1/" + setup.suite() + "\",\"authority\":\"" + t.authority() + "\",\"beacon\":"
                + quoted(t.beacon()) + ",\"contributors\":[" + String.join(",", contributors) + "],\"drawId\":"
                + quoted(t.drawId()) + ",\"drawNumber\":" + t.drawNumber() + ",\"inspectors\":"
                + list("inspectors", setup.inspectors()) + ",\"needs\":" + list("needs", setup.needs())
                + ",\"objects\":" + list("objects", setup.objects()) + ",\"plan\":" + quoted(t.plan())
                + ",\"previousSeal\":\"" + t.previousSeal().hex() + "\",\"quota\":[" + String.join(",", quotas)
                + "],\"recusals\":" + list("recusals", setup.recusals()) + ",\"substitution\":["
                + String.join(",", reasons) + "],\"teamSize\":" + t.teamSize() + ",\"version\":1}";
    }

    private String list(String name, List<?> rows) {
        return "{\"root\":\"" + roots.get(name) + "\",\"size\":" + rows.size() + "}";
    }

    private List<Quota> sortedQuotas() {
        return setup.terms().quotas().stream()
                .sorted(Comparator.comparing(Quota::stratum, byHex()))
                .toList();
    }

    private <T> List<String> sortedLeaves(List<T> rows, Function<T, List<String>> key, Function<T, String> leaf) {
        return rows.stream()
                .sorted((a, b) -> {
                    int first = byHex().compare(
                                    key.apply(a).getFirst(), key.apply(b).getFirst());
                    return first != 0
                            ? first
                            : byHex().compare(
                                            key.apply(a).getLast(), key.apply(b).getLast());
                })
                .map(leaf)
                .toList();
    }

    private String root(List<String> leaves) {
        if (leaves.isEmpty()) {
            return hash("");
        }
        if (leaves.size() == 1) {
            return hash("00" + leaves.getFirst());
        }
        int k = 1;
        while (k * 2 < leaves.size()) {
            k *= 2;
        }
        return hash("01" + root(leaves.subList(0, k)) + root(leaves.subList(k, leaves.size())));
    }

    private String hash(String hex) {
        var bytes = HexFormat.of().parseHex(hex);
        var out = new byte[32];
        if (setup.suite() == Suite.SM3) {
            var sm3 = new SM3Digest();
            sm3.update(bytes, 0, bytes.length);
            sm3.doFinal(out, 0);
        } else {
            try {
                out = MessageDigest.getInstance("SHA-256").digest(bytes);
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError(e);
            }
        }
        return HexFormat.of().formatHex(out);
    }

    private String mac(String key, String hex) {
        var bytes = HexFormat.of().parseHex(hex);
        var out = new byte[32];
        if (setup.suite() == Suite.SM3) {
            var mac = new HMac(new SM3Digest());
            mac.init(new KeyParameter(HexFormat.of().parseHex(key)));
            mac.update(bytes, 0, bytes.length);
            mac.doFinal(out, 0);
        } else {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256"));
                out = mac.doFinal(bytes);
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
        return HexFormat.of().formatHex(out);
    }

    /** Sorting the hexadecimal digits of UTF-8 sorts the bytes. */
    private static Comparator<String> byHex() {
        return Comparator.comparing(PlainDraw::hex);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String lp(String text) {
        return "%04x".formatted(text.getBytes(StandardCharsets.UTF_8).length) + hex(text);
    }

    private static String u32(int value) {
        return "%08x".formatted(value);
    }

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                + "\"";
    }
}
