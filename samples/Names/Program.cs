using System.Globalization;
using CommandLine;
using Names;
using NetGen;

return SampleProgram.Run(args, Options.Names, Options.Help, Options.Read, Run);

static int Run(Options options)
{
    var names = NameList.Read(options.Text);
    if (names.Count < 10)
    {
        Console.Error.WriteLine($"The list has {names.Count} names of at most {NameNet.MaxLetters} letters; at least 10 are needed.");
        return 1;
    }

    Console.WriteLine($"{names.Count:N0} names, {names.Alphabet.Count - 1} letters; a tenth of the names is kept to test.");
    if (names.LeftOut > 0)
        Console.WriteLine($"{names.LeftOut:N0} more are left out: they have over {NameNet.MaxLetters} letters, or one of the rarest.");
    Console.WriteLine();
    Console.WriteLine(NameNet.Summary);

    var net = new NameNet(options.Seed);
    Train(options, net, names.ToDataset(options.Seed));
    Invent(options, new(net, names.Alphabet, new(options.Temperature, options.TopK, options.TopP, options.Seed)), names);
    return 0;
}

static void Train(Options options, NameNet net, Dataset names)
{
    var (train, test) = names.Split(names.Count * 9 / 10);
    var steps = (long)options.Epochs * ((train.Count + options.Batch - 1) / options.Batch);
    var trainer = new Trainer(net, new Adam(options.Rate), options.Batch, options.Threads, options.Seed)
    {
        Schedule = LearningRateSchedule.Cosine(options.Rate, steps, 0.1f),
    };
    trainer.Fit(train, options.Epochs, test, cancellationToken: SampleProgram.CancelledByUser());
    Console.WriteLine();
    Console.WriteLine("Losses are nats per letter.");
}

static void Invent(Options options, Inventor inventor, NameList names)
{
    Console.WriteLine();
    var invented = new List<string>();
    while (invented.Count < options.Count) invented.Add(inventor.Invent());
    foreach (var row in invented.Select(Capital).Chunk(5)) Console.WriteLine(string.Concat(row.Select(n => n.PadRight(NameNet.MaxLetters + 1))).TrimEnd());
    var different = invented.Distinct().ToList();
    Console.WriteLine();
    Console.WriteLine($"{invented.Count:N0} names, {different.Count:N0} of them different; {different.Count(n => !names.Contains(n)):N0} are not on the list.");
}

static string Capital(string name) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name);
