namespace NetGen.Analyzers.Reading;

/// <summary>A layer whose options are read: places it behind its inputs; null if it does not fit them and the site has the finding.</summary>
internal delegate Placed? Inference(LayerSite site);
