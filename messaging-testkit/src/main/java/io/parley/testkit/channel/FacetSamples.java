package io.parley.testkit.channel;

import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.ApiResponse.Answered;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Answers a platform really gives to an adapter's facets. Only those that the adapter has are asked for. */
public record FacetSamples(
        Map<FacetSample, Function<ApiRequest, ApiResponse>> answers, Map<FacetSample, String> absent) {
    public FacetSamples {
        answers = Map.copyOf(answers);
        absent = Map.copyOf(absent);
    }

    /** For an adapter without facets besides its webhook. */
    public static FacetSamples none() {
        return new FacetSamples(Map.of(), Map.of());
    }

    public FacetSamples give(FacetSample sample, Answered answer) {
        return give(sample, request -> answer);
    }

    /** For a facet that makes several calls: answers each of them. */
    public FacetSamples give(FacetSample sample, Function<ApiRequest, ApiResponse> platform) {
        var more = new EnumMap<FacetSample, Function<ApiRequest, ApiResponse>>(FacetSample.class);
        more.putAll(answers);
        more.put(sample, platform);
        return new FacetSamples(more, absent);
    }

    /** Says that no call is made, and why. */
    public FacetSamples without(FacetSample sample, String why) {
        var more = new EnumMap<FacetSample, String>(FacetSample.class);
        more.putAll(absent);
        more.put(sample, why);
        return new FacetSamples(answers, more);
    }

    Function<ApiRequest, ApiResponse> platform(FacetSample sample) {
        return find(sample).orNotApplicable();
    }

    private Sample<Function<ApiRequest, ApiResponse>> find(FacetSample sample) {
        if (answers.containsKey(sample)) {
            return new Sample.Given<>(answers.get(sample));
        }
        return absent.containsKey(sample)
                ? new Sample.Absent<>(absent.get(sample))
                : new Sample.Missing<>("give facetSamples() the answer when the platform is " + sample.what()
                        + ": .give(FacetSample." + sample + ", answer)");
    }
}
